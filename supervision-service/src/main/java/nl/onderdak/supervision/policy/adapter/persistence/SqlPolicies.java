// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.policy.application.Policies;
import nl.onderdak.supervision.policy.domain.Policy;

/** Policies in SQL, added and never changed, with the examples beside them. */
@ApplicationScoped
class SqlPolicies implements Policies {

    private static final String ADD = """
            insert into supervision_policy (id, province, effective_on, name, source, rules, recorded_at)
            values ($1, $2, $3, $4, $5, $6::text::jsonb, $7)
            """;

    private static final String POLICIES = """
            select id, province, effective_on, name, source, rules::text as rules, recorded_at from supervision_policy
            """;

    private final Sql sql;

    SqlPolicies(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Optional<Policy>> inForce(ProvinceCode province, LocalDate day) {
        return inForce(province, day, null);
    }

    @Override
    public Uni<Optional<Policy>> inForce(ProvinceCode province, LocalDate day, Instant knownAt) {
        return all(province, knownAt).map(policies -> Policy.inForce(policies, day));
    }

    @Override
    public Uni<Optional<Policy>> find(UUID id) {
        var example = examples(null, null)
                .filter(policy -> policy.id().equals(id))
                .findFirst();
        return example.isPresent()
                ? Uni.createFrom().item(example)
                : sql.execute(POLICIES + " where id = $1", id).map(rows -> Rows.first(rows, SqlPolicies::policy));
    }

    @Override
    public Uni<List<Policy>> all(ProvinceCode province, Instant knownAt) {
        var conditions = new Conditions()
                .and("province = ?", province == null ? null : province.value())
                .and("recorded_at <= ?", knownAt);
        return sql.execute(POLICIES + conditions.where() + " order by id", conditions.arguments())
                .map(rows -> Stream.concat(
                                examples(province, knownAt), Rows.list(rows, SqlPolicies::policy).stream())
                        .toList());
    }

    @Override
    public Uni<Void> add(Policy policy) {
        return sql.execute(
                        ADD,
                        policy.id(),
                        policy.province().value(),
                        policy.effectiveOn(),
                        policy.name(),
                        policy.source(),
                        StoredRules.of(policy).json(),
                        policy.recordedAt())
                .replaceWithVoid();
    }

    private static Stream<Policy> examples(ProvinceCode province, Instant knownAt) {
        return ExamplePolicies.all().stream()
                .filter(policy -> province == null || policy.province().equals(province))
                .filter(policy -> knownAt == null || !policy.recordedAt().isAfter(knownAt));
    }

    private static Policy policy(Row row) {
        var rules = StoredRules.read(row.getString("rules"));
        return new Policy(
                row.getUUID("id"),
                new ProvinceCode(row.getString("province")),
                row.getLocalDate("effective_on"),
                row.getString("name"),
                row.getString("source"),
                false,
                rules.categories(),
                rules.stepRules(),
                rules.attribution(),
                rules.decisionScope(),
                rules.freezes(),
                rules.terms(),
                Rows.instant(row, "recorded_at"));
    }
}
