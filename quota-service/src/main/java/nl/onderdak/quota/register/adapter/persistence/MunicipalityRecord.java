// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.persistence;

import io.vertx.sqlclient.Row;
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

    /** A version of a municipality, read outside the session. */
    static MunicipalityRecord of(Row version) {
        var row = new MunicipalityRecord();
        row.code = version.getString("code");
        row.name = version.getString("name");
        row.province = version.getString("province");
        row.validFrom = version.getLocalDate("valid_from");
        row.validUntil = version.getLocalDate("valid_until");
        row.version = version.getLong("version");
        return row;
    }

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
