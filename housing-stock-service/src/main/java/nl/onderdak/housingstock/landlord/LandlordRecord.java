// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.landlord;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Row of {@code landlord}. */
@Entity
@Table(name = "landlord")
class LandlordRecord {

    @Id
    private String landlord;

    @Enumerated(EnumType.STRING)
    private LandlordKind kind;

    private String name;

    private String[] municipalities;

    private long version;

    static LandlordRecord of(Landlord state) {
        var row = new LandlordRecord();
        row.take(state);
        return row;
    }

    void take(Landlord state) {
        landlord = state.id();
        kind = state.kind();
        name = state.name();
        municipalities = state.municipalities().toArray(String[]::new);
        version = state.version();
    }

    boolean isWithin(Jurisdiction jurisdiction) {
        return toLandlord().isWithin(jurisdiction);
    }

    Landlord toLandlord() {
        return new Landlord(landlord, kind, name, List.of(municipalities), version);
    }
}
