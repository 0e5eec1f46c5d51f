// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.OneTrip;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.supervision.standing.application.LatestCategories;
import nl.onderdak.supervision.standing.domain.LatestCategory;

/** Categories of approved decisions, in SQL. */
@ApplicationScoped
class SqlLatestCategories implements LatestCategories {

    private static final String LATEST = """
            select asked.municipality, latest.id, latest.day, latest.category
            from unnest($1::text[]) as asked (municipality)
                cross join lateral (
                    select assessment.id, assessment_round.day, decision.category
                    from assessment
                        join assessment_round on assessment_round.id = assessment.round
                        join assessment_decision decision
                            on decision.assessment = assessment.id and decision.approver is not null
                    where assessment.municipality = asked.municipality and assessment_round.day <= $2
                        and decision.decided_on <= $2 and decision.recorded_at <= $3
                    order by assessment_round.day desc, decision.decided_on desc, assessment.id desc limit 1) latest
            """;

    private static final String NOTHING_BEFORE = "true";

    private final OneTrip oneTrip;

    SqlLatestCategories(OneTrip oneTrip) {
        this.oneTrip = oneTrip;
    }

    @Override
    public Uni<Map<MunicipalityCode, LatestCategory>> of(
            Collection<MunicipalityCode> municipalities, LocalDate validOn, Instant knownAt) {
        return oneTrip.forCaller(
                        NOTHING_BEFORE,
                        LATEST,
                        column(municipalities, MunicipalityCode::value, String[]::new),
                        validOn,
                        knownAt)
                .map(answer -> Rows.stream(answer.rows())
                        .collect(Collectors.toMap(
                                row -> new MunicipalityCode(row.getString("municipality")),
                                row -> new LatestCategory(
                                        row.getString("category"), row.getLocalDate("day"), row.getUUID("id")))));
    }
}
