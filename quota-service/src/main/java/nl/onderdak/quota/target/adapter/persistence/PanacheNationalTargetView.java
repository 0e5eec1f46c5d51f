// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.quota.target.application.ApportionedTarget;
import nl.onderdak.quota.target.application.NationalTargetView;
import nl.onderdak.quota.target.domain.NationalTarget;

/** Selects targets as entities, and adds up the quotas in table {@code municipal_quota}. */
@ApplicationScoped
class PanacheNationalTargetView implements NationalTargetView {

    private final PanacheNationalTargets targets;
    private final Sql sql;

    PanacheNationalTargetView(PanacheNationalTargets targets, Sql sql) {
        this.targets = targets;
        this.sql = sql;
    }

    @Override
    public Uni<List<ApportionedTarget>> list(LocalDate validOn, Instant knownAt, HalfYear after, int limit) {
        var conditions = new Conditions()
                .and("effective_on <= ?", validOn)
                .and("recorded_at <= ?", knownAt)
                .and("half_year > ?", after == null ? null : after.toString());
        var halfYears = "select distinct half_year from national_target_revision" + conditions.where()
                + " order by half_year limit " + conditions.parameter(limit);
        return sql.execute(halfYears, conditions.arguments())
                .map(rows -> Rows.list(rows, row -> row.getString("half_year")))
                .chain(targets::withRevisions)
                .map(found -> found.stream()
                        .flatMap(row -> row.target().asOf(validOn, knownAt).stream())
                        .toList())
                .chain(this::apportioned);
    }

    @Override
    public Uni<List<ApportionedTarget>> apportioned(List<NationalTarget> found) {
        return sql.execute("""
            select half_year, revision, sum(persons)::bigint as persons
              from (select distinct on (half_year, municipality, revision) half_year, revision, persons
                      from municipal_quota where half_year = any($1)
                     order by half_year, municipality, revision, sequence desc) as last
             group by half_year, revision
            """, column(found, target -> target.halfYear().toString(), String[]::new))
                .map(rows -> Rows.stream(rows)
                        .collect(Collectors.groupingBy(
                                row -> HalfYear.valueOf(row.getString("half_year")),
                                Collectors.toMap(row -> row.getInteger("revision"), row -> row.getLong("persons")))))
                .map(sums -> found.stream()
                        .map(target -> new ApportionedTarget(target, sums.getOrDefault(target.halfYear(), Map.of())))
                        .toList());
    }
}
