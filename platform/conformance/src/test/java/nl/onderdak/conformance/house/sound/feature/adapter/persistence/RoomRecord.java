// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.sound.feature.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A fixture that keeps every rule. */
@Entity
class RoomRecord {

    @Id
    int number;
}
