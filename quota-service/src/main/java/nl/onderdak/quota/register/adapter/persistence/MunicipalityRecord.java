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

    void take(Municipality municipality) {
        name = municipality.name();
        province = municipality.province().value();
        validUntil = municipality.validUntil();
        version = municipality.version();
    }

    Municipality municipality() {
        return new Municipality(
                new MunicipalityCode(code), name, new ProvinceCode(province), validFrom, validUntil, version);
    }
}
