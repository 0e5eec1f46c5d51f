// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit.house.sound.feature.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import nl.onderdak.testkit.house.sound.feature.application.RentRoom;
import nl.onderdak.testkit.house.sound.feature.domain.Room;
import org.jboss.resteasy.reactive.server.Cancellable;

/** A fixture that keeps every rule. */
@Path("/v1/rooms")
public class RoomResource {

    private final RentRoom rentRoom;

    RoomResource(RentRoom rentRoom) {
        this.rentRoom = rentRoom;
    }

    @POST
    @Cancellable(false)
    @PermissionsAllowed("rooms:write")
    public Uni<Room> rent() {
        return rentRoom.rent(1);
    }
}
