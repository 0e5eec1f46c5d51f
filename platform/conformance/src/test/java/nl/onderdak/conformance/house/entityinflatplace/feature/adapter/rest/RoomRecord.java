// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.entityinflatplace.feature.adapter.rest;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Breaks: entities stay in persistence. */
@Entity
class RoomRecord {

    @Id
    int number;
}
