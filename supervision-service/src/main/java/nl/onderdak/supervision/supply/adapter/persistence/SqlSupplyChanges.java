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

    private static final String PLACES = """
            insert into places_change (kind, project, municipality, sequence, places, probability, from_day, until_day,
                effective_on, recorded_at)
            select * from unnest($1::text[], $2::uuid[], $3::text[], $4::bigint[], $5::int[], $6::int[], $7::date[],
                $8::date[], $9::date[], $10::timestamptz[])
            on conflict do nothing
            """;

    private static final String ENDINGS = """
            insert into ending_change (kind, home, municipality, sequence, last_day, places, effective_on, recorded_at)
            select * from unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::date[], $6::int[], $7::date[],
                $8::timestamptz[])
            on conflict do nothing
            """;

    private static final String HOMES = """
            insert into home_change (vacancy_id, municipality, sequence, free, persons, available_from, effective_on,
                recorded_at)
            select * from unnest($1::uuid[], $2::text[], $3::bigint[], $4::boolean[], $5::int[], $6::date[], $7::date[],
                $8::timestamptz[])
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
                        column(changes, Change::sequence, Long[]::new),
                        column(changes, change -> change.what().free(), Boolean[]::new),
                        column(changes, change -> change.what().persons(), Integer[]::new),
                        column(changes, change -> change.what().availableFrom(), LocalDate[]::new),
                        column(changes, Change::effectiveOn, LocalDate[]::new),
                        column(changes, Change::recordedAt, Instant[]::new))
                .replaceWithVoid();
    }
}
