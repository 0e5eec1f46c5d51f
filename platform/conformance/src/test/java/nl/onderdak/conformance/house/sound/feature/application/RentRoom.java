// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.sound.feature.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import nl.onderdak.conformance.house.sound.feature.domain.Room;

/** A fixture that keeps every rule. */
public class RentRoom {

    private final Rooms rooms;

    RentRoom(Rooms rooms) {
        this.rooms = rooms;
    }

    @WithTransaction
    public Uni<Room> rent(int number) {
        return rooms.find(number).map(room -> room);
    }
}
