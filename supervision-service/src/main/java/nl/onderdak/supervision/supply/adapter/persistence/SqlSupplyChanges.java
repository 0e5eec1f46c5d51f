// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.supply.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.housingstock.PlacesExpected;
import nl.onderdak.contracts.housingstock.TemporaryHomeEnding;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.supply.application.SupplyChanges;
import nl.onderdak.supervision.supply.domain.HomeChange;

/** Changes of supply in SQL; appends a whole batch in one statement. */
@ApplicationScoped
class SqlSupplyChanges implements SupplyChanges {

    /*
     * The municipality that something left is that of the line before it, among those that are added or the latest that is
     * there. Its line says no more than that it is gone.
     */
    private static final String MOVED = """
            known as (
                select kind, %1$s as what, municipality, sequence, effective_on, recorded_at from change
                union all
                select changed.kind, changed.what, latest.municipality, latest.sequence, null, null
                from (select kind, %1$s as what, min(sequence) as earliest from change group by 1, 2) changed
                cross join lateral (
                    select municipality, sequence from %2$s line
                    where line.kind = changed.kind and line.%1$s = changed.what and line.sequence < changed.earliest
                        and not line.gone
                    order by line.sequence desc limit 1) latest),
            followed as (
                select kind, what, municipality, sequence, effective_on, recorded_at,
                    lag(municipality) over (partition by kind, what order by sequence) as departed
                from known),
            moved as (select * from followed where departed <> municipality)
            """;

    private static final String PLACES = """
            with change as materialized (
                select * from unnest($1::text[], $2::uuid[], $3::text[], $4::bigint[], $5::int[], $6::int[], $7::date[],
                    $8::date[], $9::date[], $10::timestamptz[]) as stated (kind, project, municipality, sequence, places,
                    probability, from_day, until_day, effective_on, recorded_at)),
            """ + MOVED.formatted("project", "places_change") + """
            insert into places_change (kind, project, municipality, sequence, places, probability, from_day, until_day,
                effective_on, recorded_at, gone)
            select kind, project, municipality, sequence, places, probability, from_day, until_day, effective_on,
                recorded_at, false
            from change
            union all
            select kind, what, departed, sequence, 0, 0, effective_on, effective_on, effective_on, recorded_at, true
            from moved
            on conflict do nothing
            """;

    private static final String ENDINGS = """
            with change as materialized (
                select * from unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::date[], $6::int[], $7::date[],
                    $8::timestamptz[]) as stated (kind, home, municipality, sequence, last_day, places, effective_on,
                    recorded_at)),
            """ + MOVED.formatted("home", "ending_change") + """
            insert into ending_change (kind, home, municipality, sequence, last_day, places, effective_on, recorded_at,
                gone)
            select kind, home, municipality, sequence, last_day, places, effective_on, recorded_at, false from change
            union all
            select kind, what, departed, sequence, null, null, effective_on, recorded_at, true from moved
            on conflict do nothing
            """;

    /* A home that moved takes along what was stated of it. */
    private static final String HOMES = """
            with change as materialized (
                select * from unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::boolean[], $6::int[], $7::date[],
                    $8::date[], $9::timestamptz[]) as stated (vacancy_id, municipality, departed, sequence, free, persons,
                    available_from, effective_on, recorded_at))
            insert into home_change (vacancy_id, municipality, sequence, free, persons, available_from, effective_on,
                recorded_at, gone)
            select change.vacancy_id, change.municipality, change.sequence, coalesce(change.free, earlier.free),
                coalesce(change.persons, earlier.persons), coalesce(change.available_from, earlier.available_from),
                change.effective_on, change.recorded_at, false
            from change cross join lateral (
                select (array_agg(line.free order by line.sequence desc) filter (where line.free is not null))[1] as free,
                    (array_agg(line.persons order by line.sequence desc)
                        filter (where line.persons is not null))[1] as persons,
                    (array_agg(line.available_from order by line.sequence desc)
                        filter (where line.available_from is not null))[1] as available_from
                from (
                    select sequence, free, persons, available_from from home_change stored
                    where stored.vacancy_id = change.vacancy_id
                    union all
                    select sequence, free, persons, available_from from change added
                    where added.vacancy_id = change.vacancy_id) line
                where change.departed is not null and line.sequence < change.sequence) earlier
            union all
            select vacancy_id, departed, sequence, null, null, null, effective_on, recorded_at, true
            from change where departed is not null
            on conflict do nothing
            """;

    private final Sql sql;

    SqlSupplyChanges(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Void> appendPlaces(List<Change<PlacesExpected>> changes) {
        return sql.execute(
                        PLACES,
                        column(changes, change -> change.what().kind().name(), String[]::new),
                        column(changes, change -> change.what().project(), UUID[]::new),
                        column(changes, change -> change.what().municipality().value(), String[]::new),
                        column(changes, Change::sequence, Long[]::new),
                        column(changes, change -> change.what().places(), Integer[]::new),
                        column(changes, change -> change.what().probability(), Integer[]::new),
                        column(changes, change -> change.what().from(), LocalDate[]::new),
                        column(changes, change -> change.what().until(), LocalDate[]::new),
                        column(changes, Change::effectiveOn, LocalDate[]::new),
                        column(changes, Change::recordedAt, Instant[]::new))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> appendEndings(List<Change<TemporaryHomeEnding>> changes) {
        return sql.execute(
                        ENDINGS,
                        column(changes, change -> change.what().kind().name(), String[]::new),
                        column(changes, change -> change.what().home(), String[]::new),
                        column(changes, change -> change.what().municipality().value(), String[]::new),
                        column(changes, Change::sequence, Long[]::new),
                        column(changes, change -> change.what().lastDay(), LocalDate[]::new),
                        column(changes, change -> change.what().places(), Integer[]::new),
                        column(changes, Change::effectiveOn, LocalDate[]::new),
                        column(changes, Change::recordedAt, Instant[]::new))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> appendHomes(List<Change<HomeChange>> changes) {
        return sql.execute(
                        HOMES,
                        column(changes, change -> change.what().vacancyId(), UUID[]::new),
                        column(changes, change -> change.what().municipality().value(), String[]::new),
                        column(changes, change -> departed(change.what()), String[]::new),
                        column(changes, Change::sequence, Long[]::new),
                        column(changes, change -> change.what().free(), Boolean[]::new),
                        column(changes, change -> change.what().persons(), Integer[]::new),
                        column(changes, change -> change.what().availableFrom(), LocalDate[]::new),
                        column(changes, Change::effectiveOn, LocalDate[]::new),
                        column(changes, Change::recordedAt, Instant[]::new))
                .replaceWithVoid();
    }

    private static String departed(HomeChange change) {
        return change.departed() == null ? null : change.departed().value();
    }
}
