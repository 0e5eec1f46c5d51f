// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.quota.register.application.Municipalities;
import nl.onderdak.quota.register.domain.Municipality;

/**
 * The register in tables {@code municipality}, whose rows are entities, and {@code municipality_version}. Sets and
 * versions are written in SQL.
 */
@ApplicationScoped
class PanacheMunicipalities implements Municipalities, PanacheRepositoryBase<MunicipalityRecord, String> {

    private static final String KEEP_VERSIONS = """
        insert into municipality_version (code, version, name, province, valid_from, valid_until, recorded_at)
        select code, version, name, province, valid_from, valid_until, $2 from municipality where code = any($1)
        """;

    private final Sql sql;

    PanacheMunicipalities(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Municipality> findForChange(MunicipalityCode code) {
        return findById(code.value(), LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNotNull()
                .transform(MunicipalityRecord::municipality);
    }

    @Override
    public Uni<Set<MunicipalityCode>> known(Collection<MunicipalityCode> codes) {
        return sql.execute(
                        "select code from municipality where code = any($1)",
                        column(codes, MunicipalityCode::value, String[]::new))
                .map(rows -> Rows.stream(rows)
                        .map(row -> new MunicipalityCode(row.getString("code")))
                        .collect(Collectors.toSet()));
    }

    @Override
    public Uni<Void> closeForIntake() {
        return sql.execute("lock table municipality in share row exclusive mode")
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> addAll(List<Municipality> municipalities, Instant recordedAt) {
        return sql.execute(
                        """
                        insert into municipality (code, name, province, valid_from, valid_until, version)
                        select * from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::date[], $6::bigint[])
                        """,
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
                        column(municipalities, Municipality::validUntil, LocalDate[]::new),
                        column(municipalities, Municipality::version, Long[]::new))
                .chain(() -> keepVersions(municipalities, recordedAt));
    }

    @Override
    public Uni<Void> update(Municipality municipality, Instant recordedAt) {
        return findById(municipality.code().value())
                .invoke(row -> row.take(municipality))
                .chain(this::flush)
                .chain(() -> keepVersions(List.of(municipality), recordedAt));
    }

    private Uni<Void> keepVersions(List<Municipality> municipalities, Instant recordedAt) {
        return sql.execute(
                        KEEP_VERSIONS,
                        column(
                                municipalities,
                                municipality -> municipality.code().value(),
                                String[]::new),
                        recordedAt)
                .replaceWithVoid();
    }
}
