// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.ladder.application.HousedPersons;

/** Persons housed, from the entries of the ledger. */
@ApplicationScoped
class SqlHousedPersons implements HousedPersons {

    /* A takeover moves persons that were counted where they were housed. */
    private static final String BETWEEN = """
            select coalesce(sum(persons), 0)::bigint as persons from ledger_entry
             where municipality = any($1) and effective_date between $2 and $3 and recorded_at <= $4
               and kind in ('REALISATION', 'CORRECTION') and movement = 'NONE'\
            """;

    private final Sql sql;

    SqlHousedPersons(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Long> between(List<MunicipalityCode> municipalities, LocalDate from, LocalDate until, Instant knownAt) {
        return sql.execute(
                        BETWEEN, column(municipalities, MunicipalityCode::value, String[]::new), from, until, knownAt)
                .map(rows -> Rows.first(rows, row -> row.getLong("persons")).orElse(0L));
    }
}
