// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.ledger.application.Ledger;
import nl.onderdak.supervision.ledger.domain.EntryKind;
import nl.onderdak.supervision.ledger.domain.LedgerDifference;
import nl.onderdak.supervision.ledger.domain.LedgerEntry;

/** The ledger in PostgreSQL: sets of entries, one statement for a whole batch. */
@ApplicationScoped
public class SqlLedger implements Ledger {

    /* Totals are locked in the order of their key, so that two batches at once cannot wait for each other in a circle. */
    private static final String APPEND = """
            with entry as (
                insert into ledger_entry (event_id, number, municipality, half_year, kind, persons, effective_date,
                    recorded_at, event_source, event_type, subject, sequence, coupling_id, reason)
                select * from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[], $6::int[], $7::date[],
                    $8::timestamptz[], $9::text[], $10::text[], $11::text[], $12::bigint[], $13::uuid[], $14::text[])
                returning municipality, half_year, kind, persons
            )
            insert into ledger_total (municipality, half_year, kind, persons, entries)
            select municipality, half_year, kind, sum(persons), count(*) from entry
            group by municipality, half_year, kind order by municipality, half_year, kind
            on conflict (municipality, half_year, kind) do update set
                persons = ledger_total.persons + excluded.persons, entries = ledger_total.entries + excluded.entries
            """;

    private static final String DIFFERENCES = """
            select municipality, half_year, kind, coalesce(total.persons, 0) as total, coalesce(entry.persons, 0) as ledger
            from ledger_total total
            full join (
                select municipality, half_year, kind, sum(persons) as persons, count(*) as entries
                from ledger_entry group by municipality, half_year, kind
            ) entry using (municipality, half_year, kind)
            where total.persons is distinct from entry.persons or total.entries is distinct from entry.entries
            order by municipality, half_year, kind
            """;

    private final Sql sql;

    public SqlLedger(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Void> append(List<LedgerEntry> entries) {
        var size = entries.size();
        var eventIds = new UUID[size];
        var numbers = new Integer[size];
        var municipalities = new String[size];
        var halfYears = new String[size];
        var kinds = new String[size];
        var persons = new Integer[size];
        var effectiveDates = new LocalDate[size];
        var recordedAt = new OffsetDateTime[size];
        var sources = new String[size];
        var types = new String[size];
        var subjects = new String[size];
        var sequences = new Long[size];
        var couplings = new UUID[size];
        var reasons = new String[size];
        for (int i = 0; i < size; i++) {
            var entry = entries.get(i);
            var posting = entry.posting();
            eventIds[i] = entry.eventId();
            numbers[i] = entry.number();
            municipalities[i] = posting.municipality().value();
            halfYears[i] = posting.halfYear().toString();
            kinds[i] = posting.kind().name();
            persons[i] = posting.persons();
            effectiveDates[i] = posting.effectiveDate();
            recordedAt[i] = entry.recordedAt().atOffset(ZoneOffset.UTC);
            sources[i] = entry.eventSource();
            types[i] = entry.eventType();
            subjects[i] = entry.subject();
            sequences[i] = entry.sequence();
            couplings[i] = posting.couplingId();
            reasons[i] = posting.reason();
        }
        return sql.execute(
                        APPEND,
                        eventIds,
                        numbers,
                        municipalities,
                        halfYears,
                        kinds,
                        persons,
                        effectiveDates,
                        recordedAt,
                        sources,
                        types,
                        subjects,
                        sequences,
                        couplings,
                        reasons)
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> reset() {
        return sql.execute("select ledger_reset()").replaceWithVoid();
    }

    @Override
    public Uni<List<LedgerDifference>> differences() {
        return sql.execute(DIFFERENCES)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(SqlLedger::difference)
                        .toList());
    }

    @Override
    public Uni<Long> size() {
        return sql.execute("select count(*) as entries from ledger_entry")
                .map(rows -> rows.iterator().next().getLong("entries"));
    }

    private static LedgerDifference difference(Row row) {
        return new LedgerDifference(
                new MunicipalityCode(row.getString("municipality")),
                HalfYear.valueOf(row.getString("half_year")),
                EntryKind.valueOf(row.getString("kind")),
                row.getLong("total"),
                row.getLong("ledger"));
    }
}
