// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.publishedfigure;

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
import java.util.stream.Collectors;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.quota.publishedfigure.PublishedFigure.Key;

/** Published figures in table {@code published_quota}, append-only: the newest version counts. */
@ApplicationScoped
public class PublishedFigures {

    private final Sql sql;

    PublishedFigures(Sql sql) {
        this.sql = sql;
    }

    /** Keeps other transactions from adding figures until this transaction ends. */
    public Uni<Void> closeForIntake() {
        return sql.execute("lock table published_quota in share row exclusive mode")
                .replaceWithVoid();
    }

    /** Returns which of these keys have a figure. */
    public Uni<Set<Key>> given(Collection<Key> keys) {
        return sql.execute(
                        """
                        select distinct half_year, municipality, revision from published_quota
                         where (half_year, municipality, revision)
                               in (select * from unnest($1::text[], $2::text[], $3::int[]))
                        """,
                        column(keys, key -> key.halfYear().toString(), String[]::new),
                        column(keys, key -> key.municipality().value(), String[]::new),
                        column(keys, Key::revision, Integer[]::new))
                .map(rows -> Rows.stream(rows).map(PublishedFigures::key).collect(Collectors.toSet()));
    }

    /** Returns the newest version. */
    public Uni<Optional<RecordedFigure>> find(Key key) {
        return sql.execute("""
            select * from published_quota where half_year = $1 and municipality = $2 and revision = $3
             order by version desc limit 1
            """, key.halfYear().toString(), key.municipality().value(), key.revision())
                .map(rows -> Rows.first(rows, PublishedFigures::recorded));
    }

    /**
     * Lists up to {@code limit} newest versions, sorted by half-year, municipality and revision, after the given key.
     * A filter that is null selects all.
     */
    public Uni<List<RecordedFigure>> list(HalfYear halfYear, MunicipalityCode municipality, Key after, int limit) {
        return sql.execute(
                        """
                        select distinct on (half_year, municipality, revision) * from published_quota
                         where ($1::text is null or half_year = $1)
                           and ($2::text is null or municipality = $2)
                           and ($3::text is null or (half_year, municipality, revision) > ($3, $4::text, $5::int))
                         order by half_year, municipality, revision, version desc limit $6
                        """,
                        halfYear == null ? null : halfYear.toString(),
                        municipality == null ? null : municipality.value(),
                        after == null ? null : after.halfYear().toString(),
                        after == null ? null : after.municipality().value(),
                        after == null ? null : after.revision(),
                        limit)
                .map(rows -> Rows.list(rows, PublishedFigures::recorded));
    }

    /** Adds versions in one statement. */
    public Uni<Void> addAll(List<RecordedFigure> figures) {
        return sql.execute(
                        """
                        insert into published_quota
                               (half_year, municipality, revision, version, persons, source, published_on, recorded_at)
                        select * from unnest($1::text[], $2::text[], $3::int[], $4::bigint[], $5::int[], $6::text[],
                                             $7::date[], $8::timestamptz[])
                        """,
                        column(figures, added -> added.figure().key().halfYear().toString(), String[]::new),
                        column(
                                figures,
                                added -> added.figure().key().municipality().value(),
                                String[]::new),
                        column(figures, added -> added.figure().key().revision(), Integer[]::new),
                        column(figures, RecordedFigure::version, Long[]::new),
                        column(figures, added -> added.figure().persons(), Integer[]::new),
                        column(figures, added -> added.figure().source(), String[]::new),
                        column(figures, added -> added.figure().publishedOn(), LocalDate[]::new),
                        column(figures, RecordedFigure::recordedAt, Instant[]::new))
                .replaceWithVoid();
    }

    private static RecordedFigure recorded(Row row) {
        return new RecordedFigure(
                new PublishedFigure(
                        key(row), row.getInteger("persons"), row.getString("source"), row.getLocalDate("published_on")),
                row.getLong("version"),
                Rows.instant(row, "recorded_at"));
    }

    private static Key key(Row row) {
        return new Key(
                HalfYear.valueOf(row.getString("half_year")),
                new MunicipalityCode(row.getString("municipality")),
                row.getInteger("revision"));
    }
}
