// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.sound.feature.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import nl.onderdak.conformance.house.sound.feature.application.RentRoom;
import nl.onderdak.web.idempotency.Idempotency;

/** A fixture that keeps every rule. */
@Path("/v1/rooms")
public class RoomResource {

    private final RentRoom rentRoom;
    private final Idempotency idempotency;

    RoomResource(RentRoom rentRoom, Idempotency idempotency) {
        this.rentRoom = rentRoom;
        this.idempotency = idempotency;
    }

    @POST
    @PermissionsAllowed("rooms:write")
    public Uni<Response> rent(RoomRequest body) {
        return rent(1);
    }

    @POST
    @Consumes("text/csv")
    @PermissionsAllowed("rooms:write")
    public Uni<Response> rentAll(byte[] body) {
        return rent(read(RoomRequest.class));
    }

    private static int read(Class<?> line) {
        return line.getRecordComponents().length;
    }

    private Uni<Response> rent(int number) {
        return idempotency.once(
                null, () -> rentRoom.rent(number).map(room -> Response.ok(room).build()));
    }
}
