// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.unauditedwrite.feature.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DELETE;

/** Breaks: writes are audited. */
class RoomResource {

    @DELETE
    @PermissionsAllowed("rooms:write")
    void leave() {}
}
