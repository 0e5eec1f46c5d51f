// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Row of {@code dwelling}. */
@Entity
@Table(name = "dwelling")
class DwellingRecord {

    @Id
    private String dwelling;

    private String corporation;

    private String municipality;

    private int capacity;

    private int rooms;

    @Column(name = "self_contained")
    private boolean selfContained;

    private long version;

    static DwellingRecord of(Dwelling state) {
        var row = new DwellingRecord();
        row.take(state);
        return row;
    }

    void take(Dwelling state) {
        dwelling = state.dwelling();
        corporation = state.corporation();
        municipality = state.municipality();
        capacity = state.capacity();
        rooms = state.rooms();
        selfContained = state.selfContained();
        version = state.version();
    }

    Dwelling toDwelling() {
        return new Dwelling(dwelling, corporation, municipality, capacity, rooms, selfContained, version);
    }
}
