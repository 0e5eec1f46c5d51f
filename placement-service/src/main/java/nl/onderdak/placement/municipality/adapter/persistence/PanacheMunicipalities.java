// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.municipality.adapter.persistence;

import static java.util.stream.Collectors.toMap;
import static nl.onderdak.messaging.sql.Sql.column;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.municipality.application.Municipalities;
import nl.onderdak.placement.municipality.domain.Municipality;

/** Municipalities as entities; a set of them is written with SQL. */
@ApplicationScoped
class PanacheMunicipalities implements Municipalities, PanacheRepositoryBase<MunicipalityRecord, String> {

    private static final String PUT = """
            insert into municipality (code, name, province, valid_from, valid_until)
            select * from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::date[])
            on conflict (code) do update set
                name = excluded.name,
                province = excluded.province,
                valid_from = excluded.valid_from,
                valid_until = excluded.valid_until
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
    public Uni<Void> put(Collection<Municipality> municipalities) {
        return sql.execute(
                        PUT,
                        column(
                                municipalities,
                                municipality -> municipality.code().value(),
                                String[]::new),
                        column(municipalities, Municipality::name, String[]::new),
                        column(
                                municipalities,
                                municipality -> municipality.province().value(),
                                String[]::new),
                        column(municipalities, Municipality::validFrom, LocalDate[]::new),
                        column(municipalities, Municipality::validUntil, LocalDate[]::new))
                .replaceWithVoid();
    }
}
