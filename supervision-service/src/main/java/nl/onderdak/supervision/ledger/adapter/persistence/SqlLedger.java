// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.ledger.application.Ledger;
import nl.onderdak.supervision.ledger.domain.EntryKind;
import nl.onderdak.supervision.ledger.domain.LedgerDifference;
import nl.onderdak.supervision.ledger.domain.LedgerEntry;
import nl.onderdak.supervision.ledger.domain.Movement;
import nl.onderdak.supervision.ledger.domain.TakeoverBookkeeping.Held;

/** The ledger in PostgreSQL; appends a whole batch in one statement. */
@ApplicationScoped
public class SqlLedger implements Ledger {

    /*
     * Totals are locked in the order of their key, so that two concurrent batches cannot deadlock. An entry that was
     * recorded before a checkpoint and is read after it was made is added to its totals.
     */
    private static final String APPEND = """
            with entry as (
                insert into ledger_entry (event_id, number, municipality, half_year, cohort, kind, movement, persons,
                    effective_date, recorded_at, event_source, event_type, subject, sequence, coupling_id, reason,
                    counterpart)
                select * from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                    $8::int[], $9::date[], $10::timestamptz[], $11::text[], $12::text[], $13::text[], $14::bigint[],
                    $15::uuid[], $16::text[], $17::text[])
                returning municipality, half_year, cohort, kind, movement, persons, recorded_at
            ), late as (
                insert into ledger_checkpoint_total (recorded_until, municipality, half_year, cohort, kind, movement,
                    persons, entries)
                select recorded_until, municipality, half_year, cohort, kind, movement, sum(persons), count(*)
                from entry join ledger_checkpoint on recorded_until >= recorded_at
                group by recorded_until, municipality, half_year, cohort, kind, movement
                order by recorded_until, municipality, half_year, cohort, kind, movement
                on conflict (recorded_until, municipality, half_year, cohort, kind, movement) do update set
                    persons = ledger_checkpoint_total.persons + excluded.persons,
                    entries = ledger_checkpoint_total.entries + excluded.entries
            )
            insert into ledger_total (municipality, half_year, cohort, kind, movement, persons, entries)
            select municipality, half_year, cohort, kind, movement, sum(persons), count(*) from entry
            group by municipality, half_year, cohort, kind, movement
            order by municipality, half_year, cohort, kind, movement
            on conflict (municipality, half_year, cohort, kind, movement) do update set
                persons = ledger_total.persons + excluded.persons, entries = ledger_total.entries + excluded.entries
            """;

    private static final String HELD = """
            select municipality, cohort, kind, effective_date,
                case when municipality = any($2) then recorded_at else 'epoch' end as known, sum(persons)::bigint as persons
            from ledger_entry where municipality = any($1) and movement <> 'HANDED_OVER'
            group by 1, 2, 3, 4, 5
            """;

    /* Totals of a checkpoint are compared by what they add to those of the one before. */
    private static final String DIFFERENCES = """
            select municipality, half_year, cohort, kind, movement, coalesce(total.persons, 0) as total,
                coalesce(entry.persons, 0) as ledger
            from (
                select 'infinity'::timestamptz as until, municipality, half_year, cohort, kind, movement, persons, entries
                from ledger_total
                union all
                select recorded_until, municipality, half_year, cohort, kind, movement,
                    persons - lag(persons, 1, 0) over passing, entries - lag(entries, 1, 0) over passing
                from ledger_checkpoint_total
                window passing as (
                    partition by municipality, half_year, cohort, kind, movement order by recorded_until)
            ) total
            full join (
                select 'infinity'::timestamptz as until, municipality, half_year, cohort, kind, movement,
                    sum(persons) as persons, count(*) as entries
                from ledger_entry group by municipality, half_year, cohort, kind, movement
                union all
                select passed.until, municipality, half_year, cohort, kind, movement, sum(persons), count(*)
                from ledger_entry cross join lateral (
                    select min(recorded_until) as until from ledger_checkpoint where recorded_until >= recorded_at) passed
                where passed.until is not null
                group by passed.until, municipality, half_year, cohort, kind, movement
            ) entry using (until, municipality, half_year, cohort, kind, movement)
            where coalesce(total.persons, 0) <> coalesce(entry.persons, 0)
                or coalesce(total.entries, 0) <> coalesce(entry.entries, 0)
            order by until, municipality, half_year, cohort, kind, movement
            """;

    private static final String DUE = """
            select recorded_at from ledger_entry
            where recorded_at > coalesce((select max(recorded_until) from ledger_checkpoint), '-infinity')
            order by recorded_at offset $1 limit 1
            """;

    /* Waits for batches that append, and lets others wait: each is counted in the totals or finds the checkpoint. */
    private static final String ALONE = "lock table ledger_total in share row exclusive mode";

    private static final String ADD_CHECKPOINT = """
            with before as (select coalesce(max(recorded_until), '-infinity') as moment from ledger_checkpoint),
            made as (
                insert into ledger_checkpoint (recorded_until) select $1 from before where moment < $1
                returning recorded_until)
            insert into ledger_checkpoint_total (recorded_until, municipality, half_year, cohort, kind, movement,
                persons, entries)
            select made.recorded_until, municipality, half_year, cohort, kind, movement, sum(persons), sum(entries)
            from made cross join (
                select municipality, half_year, cohort, kind, movement, persons, entries
                from ledger_checkpoint_total where recorded_until = (select moment from before)
                union all
                select municipality, half_year, cohort, kind, movement, persons, 1
                from ledger_entry where recorded_at > (select moment from before) and recorded_at <= $1) counted
            group by made.recorded_until, municipality, half_year, cohort, kind, movement
            """;

    private final Sql sql;

    public SqlLedger(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Void> append(List<LedgerEntry> entries) {
        return sql.execute(
                        APPEND,
                        column(entries, LedgerEntry::eventId, UUID[]::new),
                        column(entries, LedgerEntry::number, Integer[]::new),
                        column(entries, entry -> entry.posting().municipality().value(), String[]::new),
                        column(entries, entry -> entry.posting().halfYear().toString(), String[]::new),
                        column(entries, entry -> entry.posting().cohort().toString(), String[]::new),
                        column(entries, entry -> entry.posting().kind().name(), String[]::new),
                        column(entries, entry -> entry.posting().movement().name(), String[]::new),
                        column(entries, entry -> entry.posting().persons(), Integer[]::new),
                        column(entries, entry -> entry.posting().effectiveDate(), LocalDate[]::new),
                        column(entries, LedgerEntry::recordedAt, Instant[]::new),
                        column(entries, LedgerEntry::eventSource, String[]::new),
                        column(entries, LedgerEntry::eventType, String[]::new),
                        column(entries, LedgerEntry::subject, String[]::new),
                        column(entries, LedgerEntry::sequence, Long[]::new),
                        column(entries, entry -> entry.posting().couplingId(), UUID[]::new),
                        column(entries, entry -> entry.posting().reason(), String[]::new),
                        column(entries, SqlLedger::counterpart, String[]::new))
                .replaceWithVoid();
    }

    private static String counterpart(LedgerEntry entry) {
        var counterpart = entry.posting().counterpart();
        return counterpart == null ? null : counterpart.value();
    }

    @Override
    public Uni<List<Held>> held(Collection<MunicipalityCode> municipalities, Set<MunicipalityCode> ending) {
        return sql.execute(HELD, codes(municipalities), codes(ending)).map(rows -> Rows.list(rows, SqlLedger::held));
    }

    @Override
    public Uni<List<LedgerDifference>> differences() {
        return sql.execute(DIFFERENCES).map(rows -> Rows.list(rows, SqlLedger::difference));
    }

    @Override
    public Uni<Long> size() {
        return sql.execute("select count(*) as entries from ledger_entry")
                .map(rows -> rows.iterator().next().getLong("entries"));
    }

    @Override
    public Uni<Optional<Instant>> checkpointDue(int entries) {
        return sql.execute(DUE, entries).map(rows -> Rows.first(rows, row -> Rows.instant(row, "recorded_at")));
    }

    @Override
    public Uni<Void> addCheckpoint(Instant recordedUntil) {
        return sql.execute(ALONE)
                .chain(() -> sql.execute(ADD_CHECKPOINT, recordedUntil))
                .replaceWithVoid();
    }

    private static Object codes(Collection<MunicipalityCode> municipalities) {
        return column(municipalities, MunicipalityCode::value, String[]::new);
    }

    private static Held held(Row row) {
        return new Held(
                new MunicipalityCode(row.getString("municipality")),
                HalfYear.valueOf(row.getString("cohort")),
                EntryKind.valueOf(row.getString("kind")),
                row.getLocalDate("effective_date"),
                Rows.instant(row, "known"),
                row.getLong("persons"));
    }

    private static LedgerDifference difference(Row row) {
        return new LedgerDifference(
                new MunicipalityCode(row.getString("municipality")),
                HalfYear.valueOf(row.getString("half_year")),
                HalfYear.valueOf(row.getString("cohort")),
                EntryKind.valueOf(row.getString("kind")),
                Movement.valueOf(row.getString("movement")),
                row.getLong("total"),
                row.getLong("ledger"));
    }
}
