// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.quota.register.application.DecidedReorganisation;
import nl.onderdak.quota.register.application.ReorganisationView;
import nl.onderdak.quota.register.domain.Reorganisation;

/** Selects reorganisations with the revisions in {@code national_target_revision} that they made. */
@ApplicationScoped
class SqlReorganisationView implements ReorganisationView {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String PAGE = """
         where r.id in (
               select id from reorganisation
                where id > $1 and ($2::text is null or exists (
                      select from reorganisation_part
                       where reorganisation = id and $2 in (predecessor, successor)))
                  and ($3::date is null or effective_on <= $3)
                  and ($4::timestamptz is null or recorded_at <= $4)
                order by id limit $5)
        """;

    private static final String REVISIONS = """
        select reorganisation, half_year, revision from national_target_revision where reorganisation = any($1)
        """;

    private final Sql sql;

    SqlReorganisationView(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<DecidedReorganisation>> list(ReorganisationView.Filter filter, UUID after, int limit) {
        return sql.execute(
                        SqlReorganisations.PARTS + PAGE + SqlReorganisations.IN_ORDER,
                        after == null ? BEFORE_ALL : after,
                        filter.municipality() == null
                                ? null
                                : filter.municipality().value(),
                        filter.validOn(),
                        filter.knownAt(),
                        (long) limit)
                .chain(rows -> decided(SqlReorganisations.reorganisations(rows)));
    }

    @Override
    public Uni<DecidedReorganisation> find(UUID id) {
        return sql.execute(SqlReorganisations.PARTS + " where r.id = $1" + SqlReorganisations.IN_ORDER, id)
                .chain(rows -> decided(SqlReorganisations.reorganisations(rows)))
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    private Uni<List<DecidedReorganisation>> decided(List<Reorganisation> reorganisations) {
        return sql.execute(REVISIONS, column(reorganisations, Reorganisation::id, UUID[]::new))
                .map(rows -> Rows.stream(rows)
                        .collect(Collectors.groupingBy(
                                row -> row.getUUID("reorganisation"),
                                Collectors.toMap(
                                        row -> HalfYear.valueOf(row.getString("half_year")),
                                        row -> row.getInteger("revision"),
                                        Math::max,
                                        TreeMap::new))))
                .map(revisions -> reorganisations.stream()
                        .map(one -> new DecidedReorganisation(one, revisions.getOrDefault(one.id(), new TreeMap<>())))
                        .toList());
    }
}
