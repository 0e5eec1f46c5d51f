// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.adapter.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.housingstock.policy.domain.Mark;
import nl.onderdak.housingstock.policy.domain.Source;
import nl.onderdak.housingstock.rent.application.RentLimitTable;
import nl.onderdak.housingstock.rent.domain.LimitKind;
import nl.onderdak.housingstock.rent.domain.RentLimit;
import nl.onderdak.housingstock.rent.domain.RentTable;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;

/** Limits of rents in table {@code rent_limit}. */
@ApplicationScoped
class SqlRentLimitTable implements RentLimitTable {

    private final Sql sql;

    SqlRentLimitTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<RentTable> all() {
        return sql.execute("select year, kind, amount, source, mark from rent_limit order by year, amount")
                .map(rows -> new RentTable(Rows.list(
                        rows,
                        row -> new RentLimit(
                                row.getInteger("year"),
                                LimitKind.valueOf(row.getString("kind")),
                                row.getInteger("amount"),
                                new Source(row.getString("source"), Mark.valueOf(row.getString("mark")))))));
    }
}
