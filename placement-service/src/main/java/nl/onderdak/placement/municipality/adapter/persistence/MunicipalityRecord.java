// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.municipality.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.placement.municipality.domain.Municipality;
import org.hibernate.annotations.Immutable;

/** A row of the view of municipalities. */
@Entity(name = "Municipality")
@Immutable
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

    Municipality municipality() {
        return new Municipality(new MunicipalityCode(code), name, new ProvinceCode(province), validFrom, validUntil);
    }
}
