// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.adapter.persistence;

import static java.util.stream.Collectors.toSet;
import static nl.onderdak.messaging.sql.Sql.column;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.dwelling.application.Dwellings;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Dwellings as entities; sets of them are written with SQL. */
@ApplicationScoped
class PanacheDwellings implements Dwellings, PanacheRepositoryBase<DwellingRecord, String> {

    private static final String LOCK_ALL =
            "select 1 from dwelling where dwelling = any($1::text[]) order by dwelling for update";

    private static final String ADD = """
            insert into dwelling (dwelling, landlord, municipality, capacity, rooms, self_contained, accessibility,
                rent_per_month, neighbourhood, sharing_permitted, version)
            select *, 1
            from unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::int[], $6::boolean[], $7::text[], $8::int[],
                $9::text[], $10::boolean[])
                as given (dwelling, landlord, municipality, capacity, rooms, self_contained, accessibility,
                    rent_per_month, neighbourhood, sharing_permitted)
            order by dwelling
            on conflict do nothing
            returning dwelling
            """;

    private static final String TAKE_BACK = "delete from dwelling where dwelling = any($1::text[])";

    private static final String TAKE_OVER = """
            with succession as (
                select * from unnest($1::text[], $2::text[]) as given (ended, successor)),
            due as (
                select dwelling, successor from dwelling join succession on ended = municipality
                order by dwelling limit $3 for update of dwelling skip locked)
            update dwelling set municipality = due.successor, version = version + 1
            from due where dwelling.dwelling = due.dwelling
            """;

    private final Sql sql;

    PanacheDwellings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Optional<Dwelling>> find(Jurisdiction jurisdiction, String reference) {
        return findById(reference).map(row -> within(jurisdiction, row));
    }

    @Override
    public Uni<Optional<Dwelling>> lock(Jurisdiction jurisdiction, String reference) {
        return findById(reference, LockModeType.PESSIMISTIC_WRITE).map(row -> within(jurisdiction, row));
    }

    @Override
    public Uni<Void> lockAll(Set<String> references) {
        return sql.execute(LOCK_ALL, column(references, reference -> reference, String[]::new))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Dwelling>> list(Jurisdiction jurisdiction, Filter filter, String after, int most) {
        var conditions = new ArrayList<>(List.of("1 = 1"));
        var parameters = new Parameters();
        switch (jurisdiction) {
            case Jurisdiction.Country _ -> {}
            case Jurisdiction.OfCorporation(var id) -> {
                conditions.add("landlord = :own");
                parameters.and("own", id);
            }
            case Jurisdiction.Area(var codes) -> {
                conditions.add("municipality in :area");
                parameters.and(
                        "area", codes.stream().map(MunicipalityCode::value).toList());
            }
        }
        if (filter.municipality() != null) {
            conditions.add("municipality = :municipality");
            parameters.and("municipality", filter.municipality().value());
        }
        if (filter.landlord() != null) {
            conditions.add("landlord = :landlord");
            parameters.and("landlord", filter.landlord());
        }
        if (after != null) {
            conditions.add("dwelling > :after");
            parameters.and("after", after);
        }
        return find(String.join(" and ", conditions) + " order by dwelling", parameters)
                .range(0, most - 1)
                .list()
                .map(rows -> rows.stream().map(DwellingRecord::toDwelling).toList());
    }

    @Override
    public Uni<Set<String>> add(Collection<Dwelling> dwellings) {
        var particulars = dwellings.stream().map(Dwelling::particulars).toList();
        return sql.execute(
                        ADD,
                        column(dwellings, Dwelling::reference, String[]::new),
                        column(dwellings, Dwelling::landlord, String[]::new),
                        column(dwellings, dwelling -> dwelling.municipality().value(), String[]::new),
                        column(particulars, Dwelling.Particulars::capacity, Integer[]::new),
                        column(particulars, Dwelling.Particulars::rooms, Integer[]::new),
                        column(particulars, Dwelling.Particulars::selfContained, Boolean[]::new),
                        column(particulars, one -> one.accessibility().name(), String[]::new),
                        column(particulars, Dwelling.Particulars::rentPerMonth, Integer[]::new),
                        column(particulars, Dwelling.Particulars::neighbourhood, String[]::new),
                        column(particulars, Dwelling.Particulars::sharingPermitted, Boolean[]::new))
                .map(rows -> Rows.stream(rows).map(row -> row.getString(0)).collect(toSet()));
    }

    @Override
    public Uni<Void> takeBack(Set<String> added) {
        return sql.execute(TAKE_BACK, column(added, reference -> reference, String[]::new))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> store(Dwelling dwelling) {
        return findById(dwelling.reference()).invoke(row -> row.take(dwelling)).chain(() -> flush());
    }

    @Override
    public Uni<Integer> takeOver(Map<MunicipalityCode, MunicipalityCode> successors, int most) {
        return sql.execute(
                        TAKE_OVER,
                        column(successors.keySet(), MunicipalityCode::value, String[]::new),
                        column(successors.values(), MunicipalityCode::value, String[]::new),
                        (long) most)
                .map(RowSet::rowCount);
    }

    private static Optional<Dwelling> within(Jurisdiction jurisdiction, DwellingRecord row) {
        return Optional.ofNullable(row)
                .map(DwellingRecord::toDwelling)
                .filter(dwelling -> jurisdiction.covers(dwelling.landlord(), List.of(dwelling.municipality())));
    }
}
