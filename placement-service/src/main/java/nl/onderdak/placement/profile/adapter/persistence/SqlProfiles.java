// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.particulars.adapter.persistence.SqlParticulars;
import nl.onderdak.placement.particulars.application.Particulars;
import nl.onderdak.placement.profile.domain.Accessibility;
import nl.onderdak.placement.profile.domain.CoaRegion;
import nl.onderdak.placement.profile.domain.Guidance;
import nl.onderdak.placement.profile.domain.Need;
import nl.onderdak.placement.profile.domain.Party;
import nl.onderdak.placement.profile.domain.PortalRegistration;
import nl.onderdak.placement.profile.domain.Profile;
import nl.onderdak.placement.profile.domain.Tie;
import nl.onderdak.placement.profile.domain.TieKind;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Profiles in SQL: each version is a row; without one the profile is empty. */
@ApplicationScoped
class SqlProfiles implements Particulars<Profile> {

    private static final String FIND = """
            select coupling.municipality, coalesce(profile.version, 1), rooms, rooms_later, accessibility, preference,
                coalesce(ties, '{}'), reception_place, reception_region, integration_started, guidance, guidance_understaffed,
                portal_responsible, portal_registered_on, apart
            from coupling
            left join lateral (
                select * from profile_version where coupling_id = coupling.id order by version desc limit 1)
                as profile on true
            where coupling.id = $1
            """;

    /* Another region than the one known when the coupling was made is another origin of that coupling. */
    private static final String ADD = """
            with added as (
                insert into profile_version
                    (coupling_id, version, rooms, rooms_later, accessibility, preference, ties, reception_place,
                     reception_region, integration_started, guidance, guidance_understaffed, portal_responsible,
                     portal_registered_on, apart, recorded_at)
                values ($1, $2, $3, $4, $5, $6, $7::text[], $8, $9::text, $10, $11, $12, $13, $14, $15, $16::timestamptz))
            insert into coupling_origin (coupling_id, municipality, coupled_on, region, recorded_at)
            select coupling.id, made.municipality, made.coupled_on, $9::text, $16::timestamptz
            from coupling
            join lateral (
                select municipality, coupled_on, region from coupling_origin
                where coupling_id = coupling.id order by seq desc limit 1) as made on true
            where coupling.id = $1 and made.region is distinct from $9::text
            """;

    private final Sql sql;
    private final SqlParticulars<Profile> profiles;

    SqlProfiles(Sql sql) {
        this.sql = sql;
        this.profiles = new SqlParticulars<>(sql, "profile_version", FIND, SqlProfiles::profile);
    }

    @Override
    public Uni<Optional<Guarded<Recorded<Profile>>>> find(Jurisdiction jurisdiction, UUID couplingId) {
        return profiles.find(jurisdiction, couplingId);
    }

    @Override
    public Uni<Optional<Long>> lock(Jurisdiction jurisdiction, UUID couplingId) {
        return profiles.lock(jurisdiction, couplingId);
    }

    @Override
    public Uni<Void> add(Recorded<Profile> recorded, Instant recordedAt) {
        var profile = recorded.content();
        var need = Optional.ofNullable(profile.need());
        var guidance = Optional.ofNullable(profile.guidance());
        var portal = Optional.ofNullable(profile.portal());
        return sql.execute(
                        ADD,
                        recorded.couplingId(),
                        recorded.version(),
                        need.map(Need::rooms).orElse(null),
                        need.map(Need::roomsLater).orElse(null),
                        need.map(Need::accessibility).map(Enum::name).orElse(null),
                        name(profile.preference()),
                        Sql.column(profile.ties(), tie -> tie.kind() + " " + tie.municipality(), String[]::new),
                        profile.receptionPlace(),
                        name(profile.receptionRegion()),
                        profile.integrationStarted(),
                        guidance.map(Guidance::partner).map(Enum::name).orElse(null),
                        guidance.map(Guidance::understaffed).orElse(null),
                        portal.map(PortalRegistration::responsible)
                                .map(Enum::name)
                                .orElse(null),
                        portal.map(PortalRegistration::registeredOn).orElse(null),
                        need.map(Need::apart).orElse(null),
                        recordedAt)
                .replaceWithVoid();
    }

    private static Profile profile(Row row) {
        return new Profile(
                row.getInteger(2) == null
                        ? null
                        : new Need(
                                row.getInteger(2),
                                row.getInteger(3),
                                Accessibility.valueOf(row.getString(4)),
                                row.getInteger(14)),
                read(row, 5, CoaRegion::valueOf),
                Arrays.stream(row.getArrayOfStrings(6))
                        .map(SqlProfiles::tie)
                        .collect(Collectors.toCollection(TreeSet::new)),
                row.getString(7),
                read(row, 8, CoaRegion::valueOf),
                row.getBoolean(9),
                row.getString(10) == null ? null : new Guidance(Party.valueOf(row.getString(10)), row.getBoolean(11)),
                row.getString(12) == null
                        ? null
                        : new PortalRegistration(Party.valueOf(row.getString(12)), row.getLocalDate(13)));
    }

    private static Tie tie(String text) {
        var space = text.indexOf(' ');
        return new Tie(TieKind.valueOf(text.substring(0, space)), new MunicipalityCode(text.substring(space + 1)));
    }

    private static <T> T read(Row row, int column, Function<String, T> reader) {
        return row.getString(column) == null ? null : reader.apply(row.getString(column));
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
