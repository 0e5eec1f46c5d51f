// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.signal.application.SignalRuleBook;
import nl.onderdak.supervision.signal.domain.SignalKind;
import nl.onderdak.supervision.signal.domain.SignalRule;
import nl.onderdak.supervision.signal.domain.SignalRules;
import nl.onderdak.supervision.signal.domain.SupplyBasis;

/** The rules of signals in SQL, added and never changed. */
@ApplicationScoped
class SqlSignalRuleBook implements SignalRuleBook {

    private static final String ALL = """
            select null::text as province, kind, effective_on, threshold, days from signal_default
            union all
            select province, kind, effective_on, threshold, days from signal_rule
            """;

    private static final String ADD = """
            insert into signal_rule (province, kind, effective_on, threshold, days, recorded_at)
            values ($1, $2, $3, $4, $5, $6) on conflict do nothing
            """;

    private static final String BASIS = """
            select * from signal_basis where effective_on <= $1 order by effective_on desc limit 1
            """;

    private final Sql sql;

    SqlSignalRuleBook(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<SignalRules> all() {
        return sql.execute(ALL).map(rows -> new SignalRules(Rows.list(rows, SqlSignalRuleBook::rule)));
    }

    @Override
    public Uni<SupplyBasis> basis(LocalDate day) {
        return sql.execute(BASIS, day)
                .map(rows -> Rows.first(
                                rows,
                                row -> new SupplyBasis(
                                        row.getLocalDate("effective_on"),
                                        row.getBoolean("counts_supply"),
                                        row.getInteger("family_months")))
                        .orElseThrow(() -> new IllegalStateException("no basis for " + day)));
    }

    @Override
    public Uni<Void> add(SignalRule rule, Instant recordedAt) {
        return sql.execute(
                        ADD,
                        rule.province().value(),
                        rule.kind().name(),
                        rule.effectiveOn(),
                        Math.toIntExact(rule.threshold()),
                        rule.days(),
                        recordedAt)
                .replaceWithVoid();
    }

    private static SignalRule rule(Row row) {
        var province = row.getString("province");
        return new SignalRule(
                province == null ? null : new ProvinceCode(province),
                SignalKind.valueOf(row.getString("kind")),
                row.getLocalDate("effective_on"),
                row.getInteger("threshold"),
                row.getInteger("days"));
    }
}
