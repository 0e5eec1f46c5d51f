// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.Accessibility;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;

/** Row of {@code dwelling}. */
@Entity
@Table(name = "dwelling")
class DwellingRecord {

    @Id
    private String dwelling;

    private String landlord;
    private String municipality;
    private int capacity;
    private int rooms;

    @Column(name = "self_contained")
    private boolean selfContained;

    @Enumerated(EnumType.STRING)
    private Accessibility accessibility;

    @Column(name = "rent_per_month")
    private Integer rentPerMonth;

    private String neighbourhood;

    @Column(name = "sharing_permitted")
    private Boolean sharingPermitted;

    private long version;

    /** Takes the particulars over; identity, landlord and municipality of a row do not change. */
    void take(Dwelling next) {
        capacity = next.particulars().capacity();
        rooms = next.particulars().rooms();
        selfContained = next.particulars().selfContained();
        accessibility = next.particulars().accessibility();
        rentPerMonth = next.particulars().rentPerMonth();
        neighbourhood = next.particulars().neighbourhood();
        sharingPermitted = next.particulars().sharingPermitted();
        version = next.version();
    }

    Dwelling toDwelling() {
        return new Dwelling(
                dwelling,
                landlord,
                new MunicipalityCode(municipality),
                new Dwelling.Particulars(
                        capacity, rooms, selfContained, accessibility, rentPerMonth, neighbourhood, sharingPermitted),
                version);
    }
}
