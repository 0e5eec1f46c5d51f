// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.unauditedwrite.feature.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DELETE;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Breaks: writes are audited. */
class RoomResource {

    @DELETE
    @Cancellable(false)
    @PermissionsAllowed("rooms:write")
    void leave() {}
}
