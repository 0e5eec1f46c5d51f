// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.unscreenedtext.feature.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import nl.onderdak.web.idempotency.Idempotency;

/** A fixture. */
@Path("/v1/rooms")
public class RoomResource {

    private final Idempotency idempotency;

    RoomResource(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    @PUT
    @PermissionsAllowed("rooms:write")
    public Uni<Response> change(RoomChange body) {
        return idempotency.once(body, () -> Uni.createFrom().item(Response.ok().build()));
    }
}
