// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.coupling.application.Change;
import nl.onderdak.placement.coupling.application.CouplingHistory;
import nl.onderdak.placement.coupling.domain.ChangeKind;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.CouplingDetails;
import nl.onderdak.placement.coupling.domain.Lineage;
import nl.onderdak.placement.coupling.domain.Past;
import nl.onderdak.web.audit.Guarded;

/** The recorded changes of couplings in SQL. */
@ApplicationScoped
class SqlChanges implements CouplingHistory {

    private static final String ADD = """
            insert into coupling_change
                (coupling_id, version, kind, changed_on, reason, stay, municipality, coupled_to, coupled_on,
                 offered_dwelling, offered_on, answered_on, refusal, judged_on, ended_on, end_reason, recorded_at)
            select *, $17::timestamptz
            from unnest(
                $1::uuid[], $2::bigint[], $3::text[], $4::date[], $5::text[], $6::int[], $7::text[], $8::text[],
                $9::date[], $10::text[], $11::date[], $12::date[], $13::text[], $14::date[], $15::date[], $16::text[])
            """;

    private static final String HISTORY = """
            select change.version, change.kind, change.changed_on, change.recorded_at, change.reason, %s, %s
            from (
                select * from coupling_change where coupling_id = $1 and version > $2 order by version limit $3)
                as change
            left join stay_version as now
                on now.coupling_id = $1 and now.number = change.stay and now.version = change.version
            left join lateral (
                select * from stay_version
                where coupling_id = $1 and number = change.stay and version < change.version
                order by version desc limit 1) as before on true
            order by change.version
            """.formatted(columns("before"), columns("now"));

    private static final int BEFORE = 5;
    private static final int STAY = 10;

    /** In the order of {@link CouplingRows#COLUMNS}, with two more before them. */
    private static final String KNOWN = """
            select kind, changed_on, change.version,
                change.municipality, change.coupled_to, change.coupled_on,
                change.offered_dwelling, change.offered_on, change.answered_on, change.refusal,
                change.judged_on, change.ended_on, change.end_reason, change.coupling_id
            from coupling_change as change
            where coupling_id = any($1::uuid[]) and ($2::timestamptz is null or recorded_at <= $2)
            order by coupling_id, version
            """;

    private final Sql sql;

    SqlChanges(Sql sql) {
        this.sql = sql;
    }

    /** Adds these changes. */
    Uni<Void> add(List<Change> changes, Instant recordedAt) {
        var mediations = changes.stream()
                .map(change -> CouplingRows.columns(change.after().mediation()))
                .toList();
        return sql.execute(
                        ADD,
                        column(changes, change -> change.after().details().id(), UUID[]::new),
                        column(changes, change -> change.after().version(), Long[]::new),
                        column(changes, change -> change.kind().name(), String[]::new),
                        column(changes, Change::day, LocalDate[]::new),
                        column(changes, Change::reason, String[]::new),
                        column(changes, Change::stay, Integer[]::new),
                        column(
                                changes,
                                change ->
                                        change.after().details().municipality().value(),
                                String[]::new),
                        column(
                                changes,
                                change -> change.after()
                                        .details()
                                        .lineage()
                                        .first()
                                        .value(),
                                String[]::new),
                        column(changes, change -> change.after().details().coupledOn(), LocalDate[]::new),
                        column(mediations, CouplingRows.Columns::dwelling, String[]::new),
                        column(mediations, CouplingRows.Columns::offeredOn, LocalDate[]::new),
                        column(mediations, CouplingRows.Columns::answeredOn, LocalDate[]::new),
                        column(mediations, CouplingRows.Columns::refusal, String[]::new),
                        column(mediations, CouplingRows.Columns::judgedOn, LocalDate[]::new),
                        column(mediations, CouplingRows.Columns::endedOn, LocalDate[]::new),
                        column(mediations, CouplingRows.Columns::endReason, String[]::new),
                        recordedAt)
                .replaceWithVoid();
    }

    @Override
    public Uni<Guarded<List<RecordedChange>>> of(UUID couplingId, long after, int most) {
        return sql.execute(HISTORY, couplingId, after, (long) most)
                .map(rows -> Guarded.of(Rows.list(rows, SqlChanges::change), List.of(couplingId)));
    }

    /**
     * The recorded changes of each of these couplings, by version.
     *
     * @param current the couplings as they are now
     * @param knownAt only versions recorded by this moment, or null for all
     */
    Uni<Map<UUID, List<Past.Recorded>>> known(Map<UUID, Coupling> current, Instant knownAt) {
        return sql.execute(KNOWN, current.keySet().toArray(UUID[]::new), knownAt)
                .map(rows -> Rows.stream(rows)
                        .collect(groupingBy(
                                row -> row.getUUID(13),
                                mapping(row -> recorded(row, current.get(row.getUUID(13))), toList()))));
    }

    private static Past.Recorded recorded(Row row, Coupling current) {
        var details = current.details();
        var coupledTo = new MunicipalityCode(row.getString(4));
        var then = new CouplingDetails(
                details.id(),
                new MunicipalityCode(row.getString(3)),
                coupledTo.equals(details.lineage().first()) ? details.lineage() : Lineage.of(coupledTo),
                details.arrival(),
                details.permitOn(),
                row.getLocalDate(5),
                details.splitFrom(),
                details.lacking());
        return new Past.Recorded(
                ChangeKind.valueOf(row.getString(0)),
                row.getLocalDate(1),
                new Coupling(then, List.of(), List.of(), CouplingRows.mediation(row, 6), row.getLong(2)));
    }

    private static RecordedChange change(Row row) {
        var kind = ChangeKind.valueOf(row.getString(1));
        return new RecordedChange(
                row.getLong(0),
                kind,
                row.getLocalDate(2),
                row.getOffsetDateTime(3).toInstant(),
                row.getString(4),
                kind == ChangeKind.HOUSED ? null : StayRows.stay(row, BEFORE),
                StayRows.stay(row, BEFORE + STAY));
    }

    private static String columns(String of) {
        return Stream.of(StayRows.COLUMNS.split(", *"))
                .map(name -> of + "." + name)
                .collect(joining(", "));
    }
}
