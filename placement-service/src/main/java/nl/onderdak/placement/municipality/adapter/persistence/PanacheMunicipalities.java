// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.municipality.adapter.persistence;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static nl.onderdak.messaging.sql.Sql.column;

import nl.onderdak.messaging.sql.Rows;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.municipality.application.Municipalities;
import nl.onderdak.placement.municipality.domain.Municipality;
import nl.onderdak.placement.municipality.domain.MunicipalityVersion;

/** Municipalities as entities; a set of them is written with SQL. */
@ApplicationScoped
class PanacheMunicipalities implements Municipalities, PanacheRepositoryBase<MunicipalityRecord, String> {

    private static final String REGISTER = """
            with given as (
                select * from unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::date[], $6::date[], $7::timestamptz[])
                    as given (code, sequence, name, province, valid_from, valid_until, recorded_at)
            ), kept as (
                insert into municipality_version (code, sequence, name, province, valid_from, valid_until, recorded_at)
                select * from given on conflict do nothing
            )
            insert into municipality (code, name, province, valid_from, valid_until)
            select distinct on (code) code, name, province, valid_from, valid_until
            from given order by code, sequence desc
            on conflict (code) do update set
                name = excluded.name,
                province = excluded.province,
                valid_from = excluded.valid_from,
                valid_until = excluded.valid_until
            """;

    private static final String KNOWN_IN = """
            select code from
                (select distinct on (code) code, province from municipality_version
                 where recorded_at <= coalesce($2::timestamptz, 'infinity') order by code, sequence desc) known
            where province = $1
            """;

    private final Sql sql;

    PanacheMunicipalities(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Optional<Municipality>> find(MunicipalityCode code) {
        return findById(code.value()).map(found -> Optional.ofNullable(found).map(MunicipalityRecord::municipality));
    }

    @Override
    public Uni<Map<MunicipalityCode, Municipality>> findAll(Set<MunicipalityCode> codes) {
        return list("code in ?1", codes.stream().map(MunicipalityCode::value).toList())
                .map(rows -> rows.stream()
                        .map(MunicipalityRecord::municipality)
                        .collect(toMap(Municipality::code, Function.identity())));
    }

    @Override
    public Uni<Set<MunicipalityCode>> knownIn(ProvinceCode province, Instant knownAt) {
        return sql.execute(KNOWN_IN, province.value(), knownAt)
                .map(rows -> Rows.stream(rows)
                        .map(row -> new MunicipalityCode(row.getString(0)))
                        .collect(toSet()));
    }

    @Override
    public Uni<Void> register(Collection<MunicipalityVersion> versions) {
        var registered =
                versions.stream().map(MunicipalityVersion::municipality).toList();
        return sql.execute(
                        REGISTER,
                        column(registered, municipality -> municipality.code().value(), String[]::new),
                        column(versions, MunicipalityVersion::sequence, Long[]::new),
                        column(registered, Municipality::name, String[]::new),
                        column(
                                registered,
                                municipality -> municipality.province().value(),
                                String[]::new),
                        column(registered, Municipality::validFrom, LocalDate[]::new),
                        column(registered, Municipality::validUntil, LocalDate[]::new),
                        column(
                                versions,
                                version -> version.recordedAt(),
                                Instant[]::new))
                .replaceWithVoid();
    }
}
