// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.supply.adapter.persistence;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.inbox.Sources;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.supply.application.KeepSupply;
import nl.onderdak.supervision.supply.application.Supply;
import nl.onderdak.supervision.supply.domain.EndingHome;
import nl.onderdak.supervision.supply.domain.FamilyDue;
import nl.onderdak.supervision.supply.domain.FreeHomes;
import nl.onderdak.supervision.supply.domain.ProjectPlaces;
import nl.onderdak.supervision.supply.domain.SupplyAhead;

/** Supply and expected family in SQL. $1 is the area, $2 the day and $3 the moment. */
@ApplicationScoped
class SqlSupply implements Supply {

    /*
     * The area's municipalities, and those whose place they took. One that was divided keeps what was stated of it:
     * nothing says which of its successors has it.
     */
    private static final String HEIRS = """
            with recursive whole (municipality, successor) as (
                select municipality, successor from successor s
                where effective_on <= $2 and recorded_at <= $3
                    and not exists (
                        select from successor other where other.municipality = s.municipality and other.number > 1)),
            line (code, heir) as (
                select code, code from municipality
                union
                select line.code, whole.successor from line join whole on whole.municipality = line.heir),
            ended (code, present) as (
                select code, heir from line where heir not in (select municipality from whole)),
            heir (code, present) as (select code, present from ended where %s)
            """;

    /*
     * What was ever stated of the area is found by municipality, and the latest line of each by its key: the tables hold
     * those of the whole country. Of what moved, the line of the municipality that it left is the latest to those who see
     * no other.
     */
    private static final String PROJECTS = HEIRS + """
            select present, places, probability, from_day, until_day
            from (select distinct kind, project from places_change
                  where municipality in (select code from heir)) stated
            cross join lateral (
                select municipality, places, probability, from_day, until_day, gone from places_change
                where kind = stated.kind and project = stated.project and effective_on <= $2 and recorded_at <= $3
                order by sequence desc, gone limit 1) latest
            join heir on heir.code = latest.municipality
            where not gone and places > 0 order by present, stated.kind, stated.project
            """;

    private static final String ENDINGS = HEIRS + """
            select present, last_day, places
            from (select distinct kind, home from ending_change
                  where municipality in (select code from heir)) stated
            cross join lateral (
                select municipality, last_day, places, gone from ending_change
                where kind = stated.kind and home = stated.home and effective_on <= $2 and recorded_at <= $3
                order by sequence desc, gone limit 1) latest
            join heir on heir.code = latest.municipality
            where not gone and last_day > $2 and places is not null order by present, last_day
            """;

    /* The latest fact about a household decides from its day on, as for those who wait. */
    private static final String FAMILY = HEIRS + """
            select present, persons, coalesce(expected_on, (effective_on + make_interval(months => (
                    select months from family_term where family_term.effective_on <= $2
                    order by family_term.effective_on desc limit 1)))::date) as due_on
            from family_change join (
                select distinct on (coupling_id, municipality) coupling_id, municipality, sequence, effective_on
                from family_change
                where municipality in (select code from heir) and effective_on <= $2 and recorded_at <= $3
                order by coupling_id, municipality, sequence desc, effective_on desc) latest
                using (coupling_id, municipality, sequence, effective_on)
            join heir on heir.code = municipality
            where persons > 0 order by present, due_on
            """;

    /* What a fact does not state is as the latest one that does. */
    private static final String FREE = HEIRS + """
            select present, count(*) as homes, sum(persons)::bigint as persons
            from (select distinct vacancy_id from home_change
                  where municipality in (select code from heir)) stated
            cross join lateral (
                select (array_agg(municipality order by sequence desc, gone))[1] as municipality,
                      (array_agg(gone order by sequence desc, gone))[1] as gone,
                      (array_agg(free order by sequence desc) filter (where free is not null))[1] as free,
                      (array_agg(persons order by sequence desc) filter (where persons is not null))[1] as persons,
                      (array_agg(available_from order by sequence desc)
                          filter (where available_from is not null))[1] as available_from
                  from home_change
                  where vacancy_id = stated.vacancy_id and effective_on <= $2 and recorded_at <= $3) latest
            join heir on heir.code = latest.municipality
            where not gone and free and persons is not null and available_from <= $2 group by present order by present
            """;

    private static final String OF_PROVINCE = """
            present in (
                select code from (
                    select distinct on (code) code, province from municipality_version
                    where recorded_at <= $3 order by code, sequence desc) known
                where province = $1)
            """;

    private final Sql sql;
    private final Sources sources;

    SqlSupply(Sql sql, Sources sources) {
        this.sql = sql;
        this.sources = sources;
    }

    @Override
    public Uni<Optional<Instant>> readUpTo() {
        return sources.progress(KeepSupply.CONSUMER)
                .map(progress -> progress.stream()
                        .flatMap(one -> Stream.ofNullable(one.readUpTo()))
                        .findFirst());
    }

    @Override
    public Uni<SupplyAhead> ahead(Area area, LocalDate validOn, Instant knownAt) {
        return sql.execute(PROJECTS.formatted(condition(area)), area.code(), validOn, knownAt)
                .map(rows -> Rows.list(rows, SqlSupply::project))
                .chain(projects -> sql.execute(ENDINGS.formatted(condition(area)), area.code(), validOn, knownAt)
                        .map(rows -> Rows.list(rows, SqlSupply::ending))
                        .chain(endings -> sql.execute(FAMILY.formatted(condition(area)), area.code(), validOn, knownAt)
                                .map(rows -> new SupplyAhead(projects, endings, Rows.list(rows, SqlSupply::family)))));
    }

    @Override
    public Uni<Map<MunicipalityCode, FreeHomes>> free(Area area, LocalDate validOn, Instant knownAt) {
        return sql.execute(FREE.formatted(condition(area)), area.code(), validOn, knownAt)
                .map(rows -> Rows.stream(rows)
                        .collect(toMap(
                                SqlSupply::municipality,
                                row -> new FreeHomes(row.getLong("homes"), row.getLong("persons")))));
    }

    private static String condition(Area area) {
        return switch (area) {
            case Area.Country _ -> "$1::text is not null";
            case Area.OneProvince _ -> OF_PROVINCE;
            case Area.OneMunicipality _ -> "present = $1";
        };
    }

    private static ProjectPlaces project(Row row) {
        return new ProjectPlaces(
                municipality(row),
                row.getInteger("places"),
                row.getInteger("probability"),
                row.getLocalDate("from_day"),
                row.getLocalDate("until_day"));
    }

    private static EndingHome ending(Row row) {
        return new EndingHome(municipality(row), row.getLocalDate("last_day"), row.getInteger("places"));
    }

    private static FamilyDue family(Row row) {
        return new FamilyDue(municipality(row), row.getLocalDate("due_on"), row.getInteger("persons"));
    }

    private static MunicipalityCode municipality(Row row) {
        return new MunicipalityCode(row.getString("present"));
    }
}
