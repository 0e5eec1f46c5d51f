// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.matching.application.FreeHomes;
import nl.onderdak.placement.matching.domain.FreeHome;
import nl.onderdak.placement.profile.domain.Accessibility;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The view of free homes in SQL; the couplings hold the homes that are on offer. */
@ApplicationScoped
class SqlFreeHomes implements FreeHomes {

    private static final String ANNOUNCE = """
            insert into free_home (vacancy_id, dwelling, municipality, capacity, rooms, self_contained, accessibility,
                rent_per_month, neighbourhood, sharing_permitted, available_from, status)
            select * from unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::int[], $6::boolean[], $7::text[],
                $8::int[], $9::text[], $10::boolean[], $11::date[], $12::text[])
            on conflict (vacancy_id) do update set
                municipality = excluded.municipality, capacity = excluded.capacity, rooms = excluded.rooms,
                self_contained = excluded.self_contained, accessibility = excluded.accessibility,
                rent_per_month = excluded.rent_per_month, neighbourhood = excluded.neighbourhood,
                sharing_permitted = excluded.sharing_permitted, available_from = excluded.available_from,
                status = excluded.status
            """;
    private static final String CHANGE = """
            update free_home set
                municipality = coalesce(given.municipality, free_home.municipality),
                status = coalesce(given.status, free_home.status)
            from unnest($1::uuid[], $2::text[], $3::text[]) as given (vacancy_id, municipality, status)
            where free_home.vacancy_id = given.vacancy_id
            """;
    private static final String OFFERED = """
            exists (
                select from coupling
                where coupling.offered_dwelling = free_home.dwelling and coupling.state in ('OFFERED', 'ACCEPTED'))\
            """;
    private static final String SELECT = """
            select vacancy_id, dwelling, municipality, capacity, rooms, self_contained, accessibility, rent_per_month,
                neighbourhood, sharing_permitted, available_from
            from free_home
            """;
    private static final String IN = SELECT + "where municipality = any($1::text[]) and status = 'FREE' and not "
            + OFFERED + " order by available_from, vacancy_id";
    private static final String LOCK = SELECT + "where vacancy_id = $1 and status = 'FREE' for update";
    private static final String IS_OFFERED = "select " + OFFERED + " from free_home where vacancy_id = $1";
    private static final String SETTLED = """
            select neighbourhood, count(distinct dwelling)::int
            from free_home
            where municipality = any($1::text[]) and neighbourhood is not null
                and (status in ('RESERVED', 'LET') or\s""" + OFFERED + """
            )
                and not exists (
                    select from free_home as later
                    where later.dwelling = free_home.dwelling and later.vacancy_id > free_home.vacancy_id)
            group by neighbourhood
            """;

    private final Sql sql;

    SqlFreeHomes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Void> keep(Collection<Change> changes) {
        var announced =
                changes.stream().filter(change -> change.announced() != null).toList();
        var others =
                changes.stream().filter(change -> change.announced() == null).toList();
        return announce(announced).chain(() -> change(others));
    }

    private Uni<Void> announce(List<Change> changes) {
        var homes = changes.stream().map(Change::announced).toList();
        return changes.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(
                                ANNOUNCE,
                                column(homes, FreeHome::vacancyId, UUID[]::new),
                                column(homes, FreeHome::dwelling, String[]::new),
                                column(changes, change -> change.municipality().value(), String[]::new),
                                column(homes, FreeHome::capacity, Integer[]::new),
                                column(homes, FreeHome::rooms, Integer[]::new),
                                column(homes, FreeHome::selfContained, Boolean[]::new),
                                column(homes, home -> home.accessibility().name(), String[]::new),
                                column(homes, FreeHome::rentPerMonth, Integer[]::new),
                                column(homes, FreeHome::neighbourhood, String[]::new),
                                column(homes, FreeHome::sharingPermitted, Boolean[]::new),
                                column(homes, FreeHome::availableFrom, LocalDate[]::new),
                                column(changes, change -> change.status().name(), String[]::new))
                        .replaceWithVoid();
    }

    private Uni<Void> change(List<Change> changes) {
        return changes.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(
                                CHANGE,
                                column(changes, Change::vacancyId, UUID[]::new),
                                column(
                                        changes,
                                        change -> change.municipality() == null
                                                ? null
                                                : change.municipality().value(),
                                        String[]::new),
                                column(
                                        changes,
                                        change -> change.status() == null
                                                ? null
                                                : change.status().name(),
                                        String[]::new))
                        .replaceWithVoid();
    }

    @Override
    public Uni<List<FreeHome>> in(Collection<MunicipalityCode> municipalities) {
        return sql.execute(IN, codes(municipalities)).map(rows -> Rows.list(rows, SqlFreeHomes::home));
    }

    @Override
    public Uni<Map<String, Integer>> settled(Collection<MunicipalityCode> municipalities) {
        return sql.execute(SETTLED, codes(municipalities))
                .map(rows ->
                        Rows.stream(rows).collect(Collectors.toMap(row -> row.getString(0), row -> row.getInteger(1))));
    }

    // the lock first: a transaction that waited for it must see the offer made meanwhile
    @Override
    public Uni<Optional<FreeHome>> lock(Jurisdiction jurisdiction, UUID vacancyId) {
        return sql.execute(LOCK, vacancyId)
                .chain(locked -> sql.execute(IS_OFFERED, vacancyId)
                        .map(offered -> Rows.stream(offered).anyMatch(row -> row.getBoolean(0)))
                        .map(offered -> offered ? Optional.<FreeHome>empty() : Rows.first(locked, SqlFreeHomes::home)))
                .map(found -> found.filter(home -> jurisdiction.covers(home.municipality())));
    }

    private static Object codes(Collection<MunicipalityCode> municipalities) {
        return column(municipalities, MunicipalityCode::value, String[]::new);
    }

    private static FreeHome home(Row row) {
        return new FreeHome(
                row.getUUID("vacancy_id"),
                row.getString("dwelling"),
                new MunicipalityCode(row.getString("municipality")),
                row.getInteger("capacity"),
                row.getInteger("rooms"),
                row.getBoolean("self_contained"),
                Accessibility.valueOf(row.getString("accessibility")),
                row.getInteger("rent_per_month"),
                row.getString("neighbourhood"),
                row.getBoolean("sharing_permitted"),
                row.getLocalDate("available_from"));
    }
}
