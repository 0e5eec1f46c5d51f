// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.corporation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Row of {@code corporation}. */
@Entity
@Table(name = "corporation")
class CorporationRecord {

    @Id
    private String corporation;

    private String name;

    private String[] municipalities;

    private long version;

    static CorporationRecord of(Corporation state) {
        var row = new CorporationRecord();
        row.take(state);
        return row;
    }

    void take(Corporation state) {
        corporation = state.id();
        name = state.name();
        municipalities = state.municipalities().toArray(String[]::new);
        version = state.version();
    }

    boolean isWithin(Jurisdiction jurisdiction) {
        return toCorporation().isWithin(jurisdiction);
    }

    Corporation toCorporation() {
        return new Corporation(corporation, name, List.of(municipalities), version);
    }
}
