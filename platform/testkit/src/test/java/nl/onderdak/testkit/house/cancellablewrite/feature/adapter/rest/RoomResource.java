// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit.house.cancellablewrite.feature.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DELETE;

/** Breaks: writes cannot be cancelled. */
class RoomResource {

    @DELETE
    @PermissionsAllowed("rooms:write")
    void leave() {}
}
