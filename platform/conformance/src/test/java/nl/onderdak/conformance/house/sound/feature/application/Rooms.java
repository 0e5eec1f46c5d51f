// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.sound.feature.application;

import io.smallrye.mutiny.Uni;
import nl.onderdak.conformance.house.sound.feature.domain.Room;

/** A fixture that keeps every rule. */
public interface Rooms {

    Uni<Room> find(int number);
}
