// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.wanderingentity.feature.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Breaks: entities stay in persistence. */
@Entity
public class RoomRecord {

    @Id
    int number;
}
