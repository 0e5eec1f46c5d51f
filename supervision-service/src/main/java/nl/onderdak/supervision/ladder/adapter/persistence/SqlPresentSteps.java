// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.adapter.persistence;

import static java.util.function.BinaryOperator.maxBy;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.assessment.application.PresentSteps;
import nl.onderdak.supervision.policy.domain.Step;

/** The steps that hold, in SQL; of the scopes of a municipality the step that goes furthest. */
@ApplicationScoped
class SqlPresentSteps implements PresentSteps {

    private static final String PRESENT = """
            select municipality, step from intervention
             where municipality = any($1) and state in ('IN_FORCE', 'FROZEN')\
            """;

    private final Sql sql;

    SqlPresentSteps(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Map<MunicipalityCode, Step>> of(List<MunicipalityCode> municipalities) {
        return sql.execute(PRESENT, column(municipalities, MunicipalityCode::value, String[]::new))
                .map(rows -> Rows.stream(rows)
                        .collect(Collectors.toMap(
                                row -> new MunicipalityCode(row.getString("municipality")),
                                row -> Step.valueOf(row.getString("step")),
                                maxBy(Comparator.<Step>naturalOrder()))));
    }
}
