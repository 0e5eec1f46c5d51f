// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.adapter.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.assessment.application.RoundTerms;

/** The terms of rounds in SQL. */
@ApplicationScoped
class SqlRoundTerms implements RoundTerms {

    private static final String DAYS = """
            select days from round_term where effective_on <= $1 order by effective_on desc limit 1
            """;

    private final Sql sql;

    SqlRoundTerms(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Integer> daysAfter(LocalDate day) {
        return sql.execute(DAYS, day).map(rows -> rows.iterator().next().getInteger("days"));
    }
}
