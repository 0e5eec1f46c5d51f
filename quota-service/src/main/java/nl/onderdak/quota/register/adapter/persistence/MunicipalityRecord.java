// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.quota.register.domain.Municipality;
import nl.onderdak.quota.register.domain.MunicipalityEntry;

/** Row of {@code municipality}. */
@Entity
@Table(name = "municipality")
class MunicipalityRecord {

    @Id
    String code;

    String name;
    String province;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_until")
    LocalDate validUntil;

    long version;

    static MunicipalityRecord of(Municipality municipality) {
        var row = new MunicipalityRecord();
        row.code = municipality.entry().code().value();
        row.validFrom = municipality.entry().validFrom();
        row.take(municipality);
        return row;
    }

    void take(Municipality municipality) {
        name = municipality.entry().name();
        province = municipality.entry().province().value();
        validUntil = municipality.entry().validUntil();
        version = municipality.version();
    }

    Municipality municipality() {
        return new Municipality(
                new MunicipalityEntry(
                        new MunicipalityCode(code), name, new ProvinceCode(province), validFrom, validUntil),
                version);
    }
}
