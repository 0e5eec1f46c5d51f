// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.coupling.domain.State;
import nl.onderdak.placement.household.adapter.persistence.ExpectedMembers;
import nl.onderdak.placement.household.domain.AgeBand;
import nl.onderdak.placement.matching.application.WaitingHouseholds;
import nl.onderdak.placement.matching.domain.ExpectedFamily;
import nl.onderdak.placement.matching.domain.WaitingHousehold;
import nl.onderdak.placement.matching.domain.YouthLimit;
import nl.onderdak.placement.profile.domain.Accessibility;
import nl.onderdak.placement.profile.domain.CoaRegion;
import nl.onderdak.placement.profile.domain.Tie;
import nl.onderdak.placement.profile.domain.TieKind;

/** Waiting households in SQL, read from couplings, members and profiles. */
@ApplicationScoped
class SqlWaitingHouseholds implements WaitingHouseholds {

    private static final String SELECT = """
            select coupling.id, coupling.version, coupling.municipality, coupling.permit_on, coupling.coupled_on,
                coupling.waiting, coupling.state, members.ages, members.expected, members.joins_on,
                profile.rooms, profile.rooms_later, profile.accessibility, profile.preference, profile.apart,
                municipality.province, (
                    select array_agg(tie || ' ' || coalesce(place.province, ''))
                    from unnest(profile.ties) as tie
                    left join municipality as place on place.code = split_part(tie, ' ', 2)) as ties
            from coupling
            cross join lateral (
                select array_agg(age_band) filter (where arrived_on is not null) as ages,
                    count(*) filter (where arrived_on is null)::int as expected,
                    min(joins_on) filter (where arrived_on is null) as joins_on
                from (
                    select distinct on (number) role, age_band, arrived_on, %s as joins_on from member_version
                    where coupling_id = coupling.id order by number, version desc) as latest
                where role is not null) as members
            left join lateral (
                select * from profile_version where coupling_id = coupling.id order by version desc limit 1) as profile
                on true
            left join municipality on municipality.code = coupling.municipality
            where coupling.waiting > 0 and coupling.state in ('COUPLED', 'LODGED', 'PARTLY_HOUSED')
            """.formatted(ExpectedMembers.JOINS_ON);
    private static final String OF_MUNICIPALITIES = SELECT + """
             and coupling.municipality = any($1::text[])
            order by coupling.permit_on, coupling.coupled_on, coupling.id
            """;
    private static final String ONE = SELECT + " and coupling.id = $1";

    private final Sql sql;

    SqlWaitingHouseholds(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<WaitingHousehold>> of(Collection<MunicipalityCode> municipalities) {
        return sql.execute(OF_MUNICIPALITIES, Sql.column(municipalities, MunicipalityCode::value, String[]::new))
                .map(rows -> Rows.list(rows, SqlWaitingHouseholds::household));
    }

    @Override
    public Uni<Optional<WaitingHousehold>> of(UUID couplingId) {
        return sql.execute(ONE, couplingId).map(rows -> Rows.first(rows, SqlWaitingHouseholds::household));
    }

    private static WaitingHousehold household(Row row) {
        var municipality = new MunicipalityCode(row.getString("municipality"));
        var region = regionOf(row.getString("province"));
        var persons = row.getInteger("waiting");
        var ages =
                Stream.of(row.getArrayOfStrings("ages")).map(AgeBand::valueOf).toList();
        var accessibility = row.getString("accessibility") == null
                ? Accessibility.ANY
                : Accessibility.valueOf(row.getString("accessibility"));
        return new WaitingHousehold(
                row.getUUID("id"),
                row.getLong("version"),
                municipality,
                row.getLocalDate("permit_on"),
                row.getLocalDate("coupled_on"),
                persons,
                rooms(row, persons),
                accessibility,
                family(row, persons),
                ties(row, one -> one.tie().municipality().equals(municipality)),
                ties(row, one -> one.tie().countsFor(municipality, one.region(), region)),
                prefersRegion(row),
                YouthLimit.of(
                        ages.stream().max(Comparator.naturalOrder()).orElse(AgeBand.AGE_23_66),
                        ages.stream().anyMatch(SqlWaitingHouseholds::isChild)
                                || accessibility == Accessibility.WHEELCHAIR),
                ages.stream().allMatch(SqlWaitingHouseholds::isChild),
                apart(row));
    }

    /** The agreement is that of the whole household, so that it is used up when a part of it has a home. */
    private static int apart(Row row) {
        var apart = row.getInteger("apart");
        return apart == null || State.valueOf(row.getString("state")) == State.PARTLY_HOUSED ? 0 : apart;
    }

    /** The recorded need is that of the whole household: of a part of it only the number of persons is known. */
    private static int rooms(Row row, int persons) {
        var rooms = row.getInteger("rooms");
        return rooms == null || State.valueOf(row.getString("state")) == State.PARTLY_HOUSED
                ? WaitingHousehold.roomsFor(persons)
                : rooms;
    }

    private static ExpectedFamily family(Row row, int persons) {
        var expected = row.getInteger("expected");
        if (expected == 0) {
            return null;
        }
        var rooms = row.getInteger("rooms_later");
        return new ExpectedFamily(
                persons + expected,
                rooms == null ? WaitingHousehold.roomsFor(persons + expected) : rooms,
                row.getLocalDate("joins_on"));
    }

    private static boolean isChild(AgeBand age) {
        return age.compareTo(AgeBand.AGE_12_17) <= 0;
    }

    /** A tie, and the region of its municipality, if that is known. */
    private record PlacedTie(Tie tie, Optional<CoaRegion> region) {

        static PlacedTie of(String text) {
            var parts = text.split(" ", -1);
            return new PlacedTie(
                    new Tie(TieKind.valueOf(parts[0]), new MunicipalityCode(parts[1])), regionOf(parts[2]));
        }
    }

    private static SortedSet<TieKind> ties(Row row, Predicate<PlacedTie> condition) {
        var ties = row.getArrayOfStrings("ties");
        return ties == null
                ? new TreeSet<>()
                : Arrays.stream(ties)
                        .map(PlacedTie::of)
                        .filter(condition)
                        .map(one -> one.tie().kind())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean prefersRegion(Row row) {
        var preference = row.getString("preference");
        return preference != null
                && regionOf(row.getString("province")).equals(Optional.of(CoaRegion.valueOf(preference)));
    }

    private static Optional<CoaRegion> regionOf(String province) {
        return province == null || province.isEmpty()
                ? Optional.empty()
                : Optional.of(CoaRegion.of(new ProvinceCode(province)));
    }
}
