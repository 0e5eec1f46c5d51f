// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.supervision.SignalChanged.State;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.signal.application.Signals;
import nl.onderdak.supervision.signal.domain.Signal;
import nl.onderdak.supervision.signal.domain.SignalKind;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Signals in SQL, appended only. */
@ApplicationScoped
class SqlSignals implements Signals {

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('onderdak.signals'))";

    private static final String LAST = """
            select distinct on (municipality, kind) * from signal_change
            order by municipality, kind, day desc, version desc
            """;

    private static final String APPEND = """
            insert into signal_change (id, version, municipality, kind, state, day, value, threshold, rule_effective_on,
                known_at, recorded_at)
            select *, $11::timestamptz from unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::date[],
                $7::bigint[], $8::bigint[], $9::date[], $10::timestamptz[])
            """;

    /* A signal that had not opened then is left out; one that closed later is open. */
    private static final String LIST = """
            select o.*, c.day as closed_day, c.value as closed_value, c.threshold as closed_threshold,
                c.rule_effective_on as closed_rule_effective_on, c.known_at as closed_known_at
            from (select * from signal_change where version = 1 and day <= $1 and recorded_at <= $2) o
            left join (select * from signal_change where version = 2 and day <= $1 and recorded_at <= $2) c on c.id = o.id
            """;

    private final Sql sql;

    SqlSignals(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<Signal>> lastToChange() {
        return sql.execute(LOCK).chain(() -> sql.execute(LAST)).map(rows -> Rows.list(rows, SqlSignals::signal));
    }

    @Override
    public Uni<Void> append(List<Signal> changes, Instant recordedAt) {
        return sql.execute(
                        APPEND,
                        column(changes, Signal::id, UUID[]::new),
                        column(changes, Signal::version, Long[]::new),
                        column(changes, change -> change.municipality().value(), String[]::new),
                        column(changes, change -> change.kind().name(), String[]::new),
                        column(changes, change -> change.state().name(), String[]::new),
                        column(changes, Signal::day, LocalDate[]::new),
                        column(changes, Signal::value, Long[]::new),
                        column(changes, Signal::threshold, Long[]::new),
                        column(changes, Signal::ruleEffectiveOn, LocalDate[]::new),
                        column(changes, Signal::knownAt, Instant[]::new),
                        recordedAt)
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Listed>> list(Jurisdiction jurisdiction, Filter filter, UUID after, int most) {
        var conditions = new Conditions(
                        Objects.requireNonNullElse(filter.validOn(), LAST_DAY),
                        Objects.requireNonNullElse(filter.knownAt(), END_OF_TIME))
                .and(
                        "o.municipality = any(?)",
                        jurisdiction
                                .municipalities()
                                .map(codes -> column(codes, MunicipalityCode::value, String[]::new))
                                .orElse(null))
                .and(
                        "o.municipality = ?",
                        filter.municipality() == null
                                ? null
                                : filter.municipality().value())
                .and("o.kind = ?", filter.kind() == null ? null : filter.kind().name())
                .and("(c.id is null) = ?", filter.open())
                .and("o.id > ?", after);
        return sql.execute(LIST + conditions.where() + " order by o.id limit " + most, conditions.arguments())
                .map(rows -> Rows.list(rows, SqlSignals::listed));
    }

    private static Listed listed(Row row) {
        var opened = signal(row);
        return new Listed(opened, closed(row, opened), Rows.instant(row, "recorded_at"));
    }

    private static Signal closed(Row row, Signal opened) {
        return row.getLocalDate("closed_day") == null
                ? null
                : new Signal(
                        opened.id(),
                        opened.municipality(),
                        opened.kind(),
                        State.CLOSED,
                        row.getLocalDate("closed_day"),
                        row.getLong("closed_value"),
                        row.getLong("closed_threshold"),
                        row.getLocalDate("closed_rule_effective_on"),
                        Rows.instant(row, "closed_known_at"),
                        opened.version() + 1);
    }

    private static Signal signal(Row row) {
        return new Signal(
                row.getUUID("id"),
                new MunicipalityCode(row.getString("municipality")),
                SignalKind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                row.getLocalDate("day"),
                row.getLong("value"),
                row.getLong("threshold"),
                row.getLocalDate("rule_effective_on"),
                Rows.instant(row, "known_at"),
                row.getLong("version"));
    }
}
