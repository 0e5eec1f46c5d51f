// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.quota.register.application.Municipalities;
import nl.onderdak.quota.register.domain.Municipality;

/**
 * The register in tables {@code municipality}, whose rows are entities, and {@code municipality_version}. Sets and
 * versions are written and read in SQL.
 */
@ApplicationScoped
class PanacheMunicipalities implements Municipalities, PanacheRepositoryBase<MunicipalityRecord, String> {

    private static final String KEEP_VERSIONS = """
        insert into municipality_version (code, version, name, province, valid_from, valid_until, recorded_at)
        select code, version, name, province, valid_from, valid_until, $2 from municipality where code = any($1)
        """;

    private static final String KNOWN_THEN = """
        select * from (
            select distinct on (code) code, version, name, province, valid_from, valid_until
              from municipality_version where recorded_at <= $1 order by code, version desc) known
        """;

    private final Sql sql;

    PanacheMunicipalities(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Municipality> find(MunicipalityCode code) {
        return findById(code.value()).onItem().ifNotNull().transform(MunicipalityRecord::municipality);
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
    public Uni<List<Municipality>> list(ProvinceCode province, LocalDate validOn, String after, int limit) {
        var conditions = new ArrayList<>(List.of("1 = 1"));
        var parameters = new Parameters();
        if (province != null) {
            conditions.add("province = :province");
            parameters.and("province", province.value());
        }
        if (validOn != null) {
            conditions.add("validFrom <= :validOn and (validUntil is null or validUntil >= :validOn)");
            parameters.and("validOn", validOn);
        }
        if (after != null) {
            conditions.add("code > :after");
            parameters.and("after", after);
        }
        return find(String.join(" and ", conditions), Sort.by("code"), parameters)
                .range(0, limit - 1)
                .list()
                .map(PanacheMunicipalities::municipalities);
    }

    @Override
    public Uni<Municipality> findKnownAt(MunicipalityCode code, Instant moment) {
        return sql.execute(KNOWN_THEN + " where code = $2", moment, code.value())
                .map(rows -> Rows.stream(rows)
                        .findFirst()
                        .map(row -> MunicipalityRecord.of(row).municipality())
                        .orElse(null));
    }

    @Override
    public Uni<List<Municipality>> listKnownAt(
            ProvinceCode province, LocalDate validOn, Instant moment, String after, int limit) {
        return sql.execute(
                        KNOWN_THEN + """
                             where ($2::text is null or province = $2) and code > $4
                               and ($3::date is null or valid_from <= $3 and (valid_until is null or valid_until >= $3))
                             order by code limit $5
                            """,
                        moment,
                        province == null ? null : province.value(),
                        validOn,
                        after == null ? "" : after,
                        limit)
                .map(rows -> municipalities(Rows.list(rows, MunicipalityRecord::of)));
    }

    @Override
    public Uni<List<Municipality>> all() {
        return listAll().map(PanacheMunicipalities::municipalities);
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

    private static List<Municipality> municipalities(List<MunicipalityRecord> rows) {
        return rows.stream().map(MunicipalityRecord::municipality).toList();
    }
}
