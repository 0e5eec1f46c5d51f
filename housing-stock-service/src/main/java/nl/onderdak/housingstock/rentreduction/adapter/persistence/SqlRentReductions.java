// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rentreduction.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.rentreduction.application.RentReductions;
import nl.onderdak.housingstock.rentreduction.domain.RentReduction;
import nl.onderdak.housingstock.rentreduction.domain.RentReductionReason;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;

/** Reductions of rents in SQL. */
@ApplicationScoped
class SqlRentReductions implements RentReductions {

    private static final String OF = """
            select id, dwelling, landlord, municipality, reason, rent_per_month, from_month, until_month
            from rent_reduction where dwelling = $1 order by from_month
            """;

    private static final String ADD = """
            insert into rent_reduction (id, dwelling, landlord, municipality, reason, rent_per_month, from_month,
                until_month, recorded_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """;

    private final Sql sql;

    SqlRentReductions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<RentReduction>> of(String dwelling) {
        return sql.execute(OF, dwelling).map(rows -> Rows.list(rows, SqlRentReductions::reduction));
    }

    @Override
    public Uni<Void> add(RentReduction reduction, Instant recordedAt) {
        return sql.execute(
                        ADD,
                        reduction.id(),
                        reduction.dwelling(),
                        reduction.landlord(),
                        reduction.municipality().value(),
                        reduction.reason().name(),
                        reduction.rentPerMonth(),
                        reduction.from().atDay(1),
                        reduction.until().atDay(1),
                        recordedAt)
                .replaceWithVoid();
    }

    private static RentReduction reduction(Row row) {
        return new RentReduction(
                row.getUUID("id"),
                row.getString("dwelling"),
                row.getString("landlord"),
                new MunicipalityCode(row.getString("municipality")),
                RentReductionReason.valueOf(row.getString("reason")),
                row.getInteger("rent_per_month"),
                YearMonth.from(row.getLocalDate("from_month")),
                YearMonth.from(row.getLocalDate("until_month")));
    }
}
