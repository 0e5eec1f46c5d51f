// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.statistics.adapter.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.RefusalReason;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.dossier.domain.DossierItem;
import nl.onderdak.placement.profile.domain.CoaRegion;
import nl.onderdak.placement.statistics.application.Statistics;
import nl.onderdak.placement.statistics.domain.Composed;
import nl.onderdak.placement.statistics.domain.Composed.Alike;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Figures on households in SQL, read from the couplings and their history. */
@ApplicationScoped
class SqlStatistics implements Statistics {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private static final String WAITING = """
            with area as (
                select distinct municipality from coupling
                where waiting > 0 and ($1::boolean or municipality = any($2::text[])) and municipality > $3::text
                order by municipality limit $4::int)
            select municipality, persons, partners, expected > 0, coalesce(integration_started, false),
                count(*)::int, sum(waiting)::int, sum(expected)::int
            from coupling join area using (municipality)
            cross join lateral (
                select coalesce(bool_or(role = 'PARTNER' and arrived_on is not null), false),
                    count(*) filter (where arrived_on is null)
                from (
                    select distinct on (number) role, arrived_on from member_version
                    where coupling_id = coupling.id order by number, version desc) as newest
                where role is not null) as household (partners, expected)
            left join lateral (
                select integration_started from profile_version
                where coupling_id = coupling.id order by version desc limit 1) as profile on true
            where waiting > 0
            group by 1, 2, 3, 4, 5
            order by 1, 2, 3, 4, 5
            """;

    private static final String DURATIONS = """
            with counted as (
                select coupling_id, municipality, housed_on
                from realisation
                where recorded_at <= $3::timestamptz
                    and coupling_id in (
                        select coupling_id from realisation
                        where housed_on between $1::date and $2::date and ($4::boolean or municipality = any($5::text[])))
                group by coupling_id, municipality, housed_on
                having sum(persons) > 0),
            first as (
                select distinct on (coupling_id) coupling_id, municipality, housed_on
                from counted order by coupling_id, housed_on),
            measured as (
                select case when $6::boolean then region.name else first.municipality end as area,
                    known.coupled_on - permit_on as to_coupling,
                    greatest(housed_on - known.coupled_on, 0) as to_home,
                    housed_on - permit_on as total,
                    housed_on - permit_on - blocked.days as net
                from first
                join coupling on coupling.id = first.coupling_id
                cross join lateral (
                    select coupled_on from coupling_change
                    where coupling_id = first.coupling_id and recorded_at <= $3::timestamptz
                    order by version desc limit 1) as known
                join municipality on municipality.code = first.municipality
                join unnest($7::text[], $8::text[]) as region (province, name) on region.province = municipality.province
                cross join lateral (
                    select coalesce(sum(least(until, first.housed_on) - since), 0)::int as days
                    from (
                        select present, kept_on as since, lead(kept_on, 1, 'infinity') over (order by version) as until
                        from dossier_version
                        where coupling_id = first.coupling_id and recorded_at <= $3::timestamptz) as version
                    where not present @> $9::text[] and since < first.housed_on) as blocked
                where housed_on between $1::date and $2::date and ($4::boolean or first.municipality = any($5::text[])))
            select area, count(*)::int,
                percentile_disc(0.5) within group (order by to_coupling),
                percentile_disc(0.9) within group (order by to_coupling),
                percentile_disc(0.5) within group (order by to_home),
                percentile_disc(0.9) within group (order by to_home),
                percentile_disc(0.5) within group (order by total),
                percentile_disc(0.9) within group (order by total),
                percentile_disc(0.5) within group (order by net),
                percentile_disc(0.9) within group (order by net)
            from measured
            where area > $10::text
            group by area
            order by area
            limit $11::int
            """;

    private static final String REFUSALS = """
            select municipality, reason,
                count(*) filter (where judgement = 'JUSTIFIED')::int,
                count(*) filter (where judgement = 'UNJUSTIFIED')::int,
                count(*) filter (where judgement is null)::int
            from (
                select refusal.municipality, refusal.reason, outcome.reason as judgement
                from coupling_change as refusal
                left join lateral (
                    select kind, reason from coupling_change as later
                    where later.coupling_id = refusal.coupling_id and later.version > refusal.version
                        and later.recorded_at <= $3::timestamptz and later.kind in ('JUDGED', 'OFFERED', 'RECOUPLED')
                    order by version limit 1) as outcome on outcome.kind = 'JUDGED'
                where refusal.kind = 'REFUSED' and refusal.changed_on between $1::date and $2::date
                    and refusal.recorded_at <= $3::timestamptz
                    and ($4::boolean or refusal.municipality = any($5::text[]))) as refused
            where (municipality, reason) > ($6::text, $7::text)
            group by municipality, reason
            order by municipality, reason
            limit $8::int
            """;

    private static final String[] REQUIRED = Stream.of(DossierItem.values())
            .filter(DossierItem::isRequiredForTenancy)
            .map(DossierItem::name)
            .toArray(String[]::new);

    private final Sql sql;

    SqlStatistics(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<Composed>> waiting(
            Jurisdiction jurisdiction, MunicipalityCode only, LocalDate today, MunicipalityCode after, int most) {
        var within = jurisdiction.narrowedTo(only);
        return sql.execute(WAITING, within.isEmpty(), codes(within), after == null ? "" : after.value(), most)
                .map(rows -> Rows.stream(rows)
                        .collect(groupingBy(
                                row -> row.getString(0), TreeMap::new, mapping(SqlStatistics::alike, toList()))))
                .map(groups -> groups.entrySet().stream()
                        .map(one -> new Composed(new MunicipalityCode(one.getKey()), one.getValue(), today))
                        .toList());
    }

    @Override
    public Uni<List<Durations>> durations(
            Jurisdiction jurisdiction, Area per, HalfYear halfYear, Instant knownAt, String after, int most) {
        var within = jurisdiction.municipalities();
        return sql.execute(
                        DURATIONS,
                        halfYear.start(),
                        halfYear.end(),
                        Optional.ofNullable(knownAt).orElse(END_OF_TIME),
                        within.isEmpty(),
                        codes(within),
                        per == Area.REGION,
                        regions().map(Part::province).toArray(String[]::new),
                        regions().map(Part::region).toArray(String[]::new),
                        REQUIRED,
                        Optional.ofNullable(after).orElse(""),
                        most)
                .map(rows -> Rows.list(rows, SqlStatistics::durations));
    }

    @Override
    public Uni<List<Refusals>> refusals(
            Jurisdiction jurisdiction, HalfYear halfYear, Instant knownAt, RefusalPosition after, int most) {
        var within = jurisdiction.municipalities();
        var start = Optional.ofNullable(after);
        return sql.execute(
                        REFUSALS,
                        halfYear.start(),
                        halfYear.end(),
                        Optional.ofNullable(knownAt).orElse(END_OF_TIME),
                        within.isEmpty(),
                        codes(within),
                        start.map(one -> one.municipality().value()).orElse(""),
                        start.map(one -> one.reason().name()).orElse(""),
                        most)
                .map(rows -> Rows.list(rows, SqlStatistics::refusals));
    }

    /** A province in a region. */
    private record Part(String province, String region) {}

    private static Stream<Part> regions() {
        return Stream.of(CoaRegion.values())
                .flatMap(region ->
                        region.provinces().stream().map(province -> new Part(province.value(), region.name())));
    }

    private static String[] codes(Optional<Set<MunicipalityCode>> within) {
        return within.stream().flatMap(Set::stream).map(MunicipalityCode::value).toArray(String[]::new);
    }

    private static Alike alike(Row row) {
        return new Alike(
                row.getInteger(1),
                row.getBoolean(2),
                row.getBoolean(3),
                row.getBoolean(4),
                row.getInteger(5),
                row.getInteger(6),
                row.getInteger(7));
    }

    private static Durations durations(Row row) {
        return new Durations(
                row.getString(0), row.getInteger(1), spread(row, 2), spread(row, 4), spread(row, 6), spread(row, 8));
    }

    private static Spread spread(Row row, int first) {
        return new Spread(row.getInteger(first), row.getInteger(first + 1));
    }

    private static Refusals refusals(Row row) {
        return new Refusals(
                new MunicipalityCode(row.getString(0)),
                RefusalReason.valueOf(row.getString(1)),
                row.getInteger(2),
                row.getInteger(3),
                row.getInteger(4));
    }
}
