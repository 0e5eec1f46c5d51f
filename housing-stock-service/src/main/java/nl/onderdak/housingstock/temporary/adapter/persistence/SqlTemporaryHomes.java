// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.adapter.persistence;

import static java.util.stream.Collectors.toSet;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.TemporaryHomeEnding;
import nl.onderdak.housingstock.JurisdictionConditions;
import nl.onderdak.housingstock.temporary.application.TemporaryHomes;
import nl.onderdak.housingstock.temporary.domain.TemporaryHome;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Homes with an end in SQL. */
@ApplicationScoped
class SqlTemporaryHomes implements TemporaryHomes {

    private static final String COLUMNS = "kind, home, municipality, landlord, last_day, places, source, version";

    private static final String OF_DWELLING = """
            select 'UNIT' as kind, dwelling as home, municipality, landlord, last_day, places,
                coalesce(source, 'LANDLORD') as source, coalesce(version, 0) as version
            from (select dwelling, municipality, landlord from dwelling) as dwelling left join lateral (
                select last_day, places, source, version from temporary_home
                where kind = 'UNIT' and home = dwelling.dwelling) as ends on true\
            """;

    /** Two that set the first end of a dwelling wait for each other; what they read comes after the wait. */
    private static final String LOCK_DWELLINGS =
            "select dwelling from dwelling where dwelling = any($1::text[]) order by dwelling for update";

    private static final String OF_DWELLINGS = """
            with homes as (
                select dwelling, dwelling as home, municipality, landlord,
                    case when state = 'IN_USE'
                              and not exists (select from place where place.dwelling = dwelling.dwelling)
                         then capacity end as room
                from dwelling where dwelling = any($1::text[])
                union all
                select dwelling, place, dwelling.municipality, dwelling.landlord,
                    case when state = 'IN_USE' then place.capacity end
                from place join dwelling using (dwelling) where dwelling = any($1::text[]))
            select 'UNIT' as kind, homes.dwelling, homes.home, homes.municipality, homes.landlord, last_day,
                homes.room, temporary_home.places, coalesce(source, 'LANDLORD') as source, coalesce(version, 0) as version
            from homes left join temporary_home on kind = 'UNIT' and temporary_home.home = homes.home
            order by homes.home
            """;

    private static final String PARTS =
            "select distinct unnest(parts) from dwelling_split where dwelling = any($1::text[])";

    private static final String REMOVED = "select " + COLUMNS + " from temporary_home"
            + " where kind = 'UNIT' and home = any($1::text[]) and last_day is not null order by home for update";

    private static final String LOCATION =
            "select " + COLUMNS + " from temporary_home where kind = 'LOCATION' and home = $1 for update";

    private static final String STORE = "insert into temporary_home (" + COLUMNS + """
            )
            select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::date[], $6::int[], $7::text[],
                $8::bigint[])
            on conflict (kind, home) do update set municipality = excluded.municipality, landlord = excluded.landlord,
                last_day = excluded.last_day, places = excluded.places, source = excluded.source, version = excluded.version
            """;

    private final Sql sql;

    SqlTemporaryHomes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Optional<TemporaryHome>> ofDwelling(Jurisdiction jurisdiction, String dwelling) {
        var conditions = JurisdictionConditions.of(jurisdiction).and("dwelling = ?", dwelling);
        return sql.execute(OF_DWELLING + conditions.where(), conditions.arguments())
                .map(rows -> Rows.first(rows, SqlTemporaryHomes::home));
    }

    @Override
    public Uni<List<Unit>> lockDwellings(Collection<String> dwellings) {
        var references = column(dwellings, dwelling -> dwelling, String[]::new);
        return sql.execute(LOCK_DWELLINGS, references)
                .chain(() -> sql.execute(OF_DWELLINGS, references))
                .map(rows ->
                        Rows.list(rows, row -> new Unit(row.getString("dwelling"), home(row), row.getInteger("room"))));
    }

    @Override
    public Uni<Set<String>> partsOf(Collection<String> dwellings) {
        return sql.execute(PARTS, column(dwellings, dwelling -> dwelling, String[]::new))
                .map(rows -> Rows.stream(rows).map(row -> row.getString(0)).collect(toSet()));
    }

    @Override
    public Uni<List<TemporaryHome>> lockRemoved(Collection<String> places) {
        return sql.execute(REMOVED, column(places, place -> place, String[]::new))
                .map(rows -> Rows.list(rows, SqlTemporaryHomes::home));
    }

    @Override
    public Uni<TemporaryHome> lockLocation(TemporaryHome location) {
        return sql.execute(LOCATION, location.reference())
                .map(rows -> Rows.first(rows, SqlTemporaryHomes::home).orElse(location));
    }

    @Override
    public Uni<Void> store(Collection<TemporaryHome> homes) {
        return sql.execute(
                        STORE,
                        column(homes, home -> home.kind().name(), String[]::new),
                        column(homes, TemporaryHome::reference, String[]::new),
                        column(homes, home -> home.municipality().value(), String[]::new),
                        column(homes, TemporaryHome::landlord, String[]::new),
                        column(homes, TemporaryHome::lastDay, LocalDate[]::new),
                        column(homes, TemporaryHome::places, Integer[]::new),
                        column(homes, home -> home.source().name(), String[]::new),
                        column(homes, TemporaryHome::version, Long[]::new))
                .replaceWithVoid();
    }

    private static TemporaryHome home(Row row) {
        return new TemporaryHome(
                TemporaryHomeEnding.Kind.valueOf(row.getString("kind")),
                row.getString("home"),
                new MunicipalityCode(row.getString("municipality")),
                row.getString("landlord"),
                row.getLocalDate("last_day"),
                row.getInteger("places"),
                TemporaryHome.Source.valueOf(row.getString("source")),
                row.getLong("version"));
    }
}
