// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.cancellablewrite.feature.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.core.Response;
import nl.onderdak.web.audit.AuditTrail;

/** Breaks: writes cannot be cancelled. */
class RoomResource {

    private final AuditTrail trail;

    RoomResource(AuditTrail trail) {
        this.trail = trail;
    }

    @DELETE
    @PermissionsAllowed("rooms:write")
    Uni<Response> leave() {
        return trail.change(() -> null);
    }
}
