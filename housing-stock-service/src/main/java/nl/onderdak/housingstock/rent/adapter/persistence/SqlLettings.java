// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.adapter.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.housingstock.JurisdictionConditions;
import nl.onderdak.housingstock.rent.application.Lettings;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Lettings in table {@code vacancy}. */
@ApplicationScoped
class SqlLettings implements Lettings {

    private final Sql sql;

    SqlLettings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<Count>> count(Jurisdiction jurisdiction, Limits limits, String landlord, String after, int most) {
        var conditions = JurisdictionConditions.of(
                        jurisdiction,
                        LocalDate.of(limits.year(), 1, 1),
                        LocalDate.of(limits.year(), 12, 31),
                        limits.smallHousehold(),
                        limits.low().amount(),
                        limits.high().amount())
                .and("landlord = ?", landlord)
                .and("landlord > ?", after);
        return sql.execute("""
                        select landlord,
                               count(*) filter (where rent is not null and persons is not null) as measured,
                               count(*) filter (where rent > case when persons <= $3 then $4::int else $5::int end) as above,
                               count(*) filter (where rent is null or persons is null) as unmeasured
                          from (select landlord, municipality, rent_per_month as rent,
                                       (select persons from coupling where coupling.id = coupling_id) as persons
                                  from vacancy
                                 where state = 'LET' and let_on between $1 and $2 and self_contained) as letting%s
                         group by landlord order by landlord limit %d
                        """.formatted(conditions.where(), most), conditions.arguments())
                .map(rows -> Rows.list(
                        rows,
                        row -> new Count(
                                row.getString("landlord"),
                                row.getLong("measured").intValue(),
                                row.getLong("above").intValue(),
                                row.getLong("unmeasured").intValue())));
    }
}
