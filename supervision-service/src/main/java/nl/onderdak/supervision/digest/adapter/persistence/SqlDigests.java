// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.digest.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.onderdak.contracts.CountedFact;
import nl.onderdak.contracts.FactsDigest;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.digest.application.Digests;
import nl.onderdak.supervision.digest.domain.DigestComparison;

/** Digests in tables {@code owner_digest} and {@code digest_comparison}, and what the ledger holds to compare them with. */
@ApplicationScoped
class SqlDigests implements Digests {

    private static final String KEEP = """
            insert into owner_digest (source, municipality, known_at, facts, persons, hash, received_at)
            select *, $7::timestamptz
            from unnest($1::text[], $2::text[], $3::timestamptz[], $4::bigint[], $5::bigint[], $6::text[])
            order by 1, 2
            on conflict (source, municipality) do update set
                known_at = excluded.known_at, facts = excluded.facts, persons = excluded.persons,
                hash = excluded.hash, received_at = excluded.received_at
            where owner_digest.known_at < excluded.known_at
            """;

    private static final String LATEST = """
            select source, municipality, known_at, facts, persons, hash
            from owner_digest where municipality = any($1) order by source, municipality
            """;

    private static final String OPEN = """
            select d.source, d.municipality, d.known_at, d.facts, d.persons, d.hash
            from owner_digest d left join digest_comparison c using (source, municipality)
            where c.known_at is null or c.known_at < d.known_at or c.differs
            order by d.known_at, d.source, d.municipality
            """;

    /* Each line that placement-service keeps is one entry. */
    private static final String REALISED = """
            select municipality, subject, sequence, 'REALISED' as kind, cohort, effective_date as day,
                persons::bigint as persons
            from ledger_entry
            where municipality = any($1) and event_source = $2 and recorded_at <= $3 and movement = 'NONE'
            """;

    /*
     * A quota is booked as the reversal of the one before and the new one, and by exchange: together they are the change.
     * All count from the day of the quota, except what an exchange that lapsed had added: that counts from the day of the
     * exchange when it is later.
     */
    private static final String QUOTAS = """
            select municipality, subject, sequence, kind, cohort, day, sum(persons)::bigint as persons
            from (
                select municipality, subject, sequence, kind, cohort, persons,
                    min(effective_date) over (partition by municipality, subject, sequence) as day
                from ledger_entry
                where municipality = any($1) and event_source = $2 and recorded_at <= $3 and movement = 'NONE'
            ) entry
            group by municipality, subject, sequence, kind, cohort, day
            having sum(persons) <> 0
            """;

    private static final String RECORD = """
            insert into digest_comparison (source, municipality, known_at, facts, persons, hash, own_facts, own_persons,
                own_hash, compared_at)
            select * from unnest($1::text[], $2::text[], $3::timestamptz[], $4::bigint[], $5::bigint[], $6::text[],
                $7::bigint[], $8::bigint[], $9::text[], $10::timestamptz[])
            order by 1, 2
            on conflict (source, municipality) do update set
                known_at = excluded.known_at, facts = excluded.facts, persons = excluded.persons,
                hash = excluded.hash, own_facts = excluded.own_facts, own_persons = excluded.own_persons,
                own_hash = excluded.own_hash, compared_at = excluded.compared_at
            where digest_comparison.known_at <= excluded.known_at
            """;

    private static final String DIFFERING = "select distinct municipality from digest_comparison where differs";

    private static final String LIST = """
            select source, municipality, known_at, facts, persons, hash, own_facts, own_persons, own_hash, compared_at
            from digest_comparison
            where (municipality, source) > ($1::text, $2::text)
                and ($3::text is null or source = $3::text)
                and ($4::boolean is null or differs = $4::boolean)
                and ($5::text is null or municipality = $5::text)
            order by municipality, source
            limit $6::int
            """;

    private final Sql sql;

    SqlDigests(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Void> keep(List<FactsDigest> digests, Instant receivedAt) {
        return sql.execute(
                        KEEP,
                        column(digests, FactsDigest::source, String[]::new),
                        column(digests, SqlDigests::code, String[]::new),
                        column(digests, FactsDigest::knownAt, Instant[]::new),
                        column(digests, FactsDigest::facts, Long[]::new),
                        column(digests, FactsDigest::persons, Long[]::new),
                        column(digests, FactsDigest::hash, String[]::new),
                        receivedAt)
                .replaceWithVoid();
    }

    @Override
    public Uni<List<FactsDigest>> latest(Collection<MunicipalityCode> municipalities) {
        return sql.execute(LATEST, codes(municipalities)).map(rows -> Rows.list(rows, SqlDigests::digest));
    }

    @Override
    public Uni<List<FactsDigest>> open() {
        return sql.execute(OPEN).map(rows -> Rows.list(rows, SqlDigests::digest));
    }

    @Override
    public Uni<List<Booked>> booked(Service owner, Collection<MunicipalityCode> municipalities, Instant knownAt) {
        var statement = switch (owner) {
            case QUOTA -> QUOTAS;
            case PLACEMENT -> REALISED;
            case HOUSING_STOCK, SUPERVISION -> throw new IllegalArgumentException("publishes no digests: " + owner);
        };
        return sql.execute(statement, codes(municipalities), owner.source(), knownAt)
                .map(rows -> Rows.list(rows, SqlDigests::booked));
    }

    @Override
    public Uni<Void> record(List<DigestComparison> comparisons) {
        return sql.execute(
                        RECORD,
                        column(comparisons, DigestComparison::source, String[]::new),
                        column(comparisons, one -> code(one.owners()), String[]::new),
                        column(comparisons, one -> one.owners().knownAt(), Instant[]::new),
                        column(comparisons, one -> one.owners().facts(), Long[]::new),
                        column(comparisons, one -> one.owners().persons(), Long[]::new),
                        column(comparisons, one -> one.owners().hash(), String[]::new),
                        column(comparisons, one -> one.own().facts(), Long[]::new),
                        column(comparisons, one -> one.own().persons(), Long[]::new),
                        column(comparisons, one -> one.own().hash(), String[]::new),
                        column(comparisons, DigestComparison::comparedAt, Instant[]::new))
                .replaceWithVoid();
    }

    @Override
    public Uni<Set<MunicipalityCode>> differing() {
        return sql.read(DIFFERING)
                .map(rows -> Rows.stream(rows)
                        .map(row -> new MunicipalityCode(row.getString("municipality")))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Uni<List<DigestComparison>> list(Filter filter, Place after, int most) {
        return sql.execute(
                        LIST,
                        after.municipality(),
                        after.source(),
                        filter.source(),
                        filter.differing(),
                        filter.municipality() == null
                                ? null
                                : filter.municipality().value(),
                        most)
                .map(rows -> Rows.list(rows, SqlDigests::comparison));
    }

    private static Object codes(Collection<MunicipalityCode> municipalities) {
        return column(municipalities, MunicipalityCode::value, String[]::new);
    }

    private static String code(FactsDigest digest) {
        return digest.municipality().value();
    }

    private static FactsDigest digest(Row row) {
        return digest(row, "");
    }

    private static FactsDigest digest(Row row, String prefix) {
        return new FactsDigest(
                row.getString("source"),
                new MunicipalityCode(row.getString("municipality")),
                Rows.instant(row, "known_at"),
                row.getLong(prefix + "facts"),
                row.getLong(prefix + "persons"),
                row.getString(prefix + "hash"));
    }

    private static DigestComparison comparison(Row row) {
        return new DigestComparison(digest(row, ""), digest(row, "own_"), Rows.instant(row, "compared_at"));
    }

    private static Booked booked(Row row) {
        return new Booked(
                new MunicipalityCode(row.getString("municipality")),
                new CountedFact(
                        row.getString("subject"),
                        row.getLong("sequence"),
                        row.getString("kind"),
                        HalfYear.valueOf(row.getString("cohort")),
                        row.getLocalDate("day"),
                        row.getLong("persons")));
    }
}
