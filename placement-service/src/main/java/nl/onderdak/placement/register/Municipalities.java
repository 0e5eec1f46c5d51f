// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.register;

import static java.util.stream.Collectors.toSet;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;

/** This service's own view of the municipalities and the provinces they belong to. */
@ApplicationScoped
public class Municipalities {

    private static final String REGISTER = """
            with given as (
                select * from unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::date[], $6::date[], $7::timestamptz[])
                    as given (code, sequence, name, province, valid_from, valid_until, recorded_at)
            ), kept as (
                insert into municipality_version (code, sequence, name, province, valid_from, valid_until, recorded_at)
                select * from given on conflict do nothing
            )
            insert into municipality (code, sequence, name, province, valid_from, valid_until)
            select distinct on (code) code, sequence, name, province, valid_from, valid_until
            from given order by code, sequence desc
            on conflict (code) do update set
                name = excluded.name, province = excluded.province, valid_from = excluded.valid_from,
                valid_until = excluded.valid_until, sequence = excluded.sequence
            where municipality.sequence < excluded.sequence
            """;

    private static final String FIND = """
            select v.code, v.name, v.province, v.valid_from, v.valid_until, v.sequence, v.recorded_at
            from municipality m join municipality_version v on v.code = m.code and v.sequence = m.sequence
            where m.code = any($1::text[]) order by v.code
            """;

    private static final String KNOWN_IN = """
            select code
            from (select distinct on (code) code, province from municipality_version
                  where recorded_at <= coalesce($2::timestamptz, 'infinity') order by code, sequence desc) as known
            where province = $1
            """;

    private final Sql sql;

    Municipalities(Sql sql) {
        this.sql = sql;
    }

    /** Stores each of these registrations; the newest of a municipality is the current one. */
    Uni<Void> register(List<Municipality> registered) {
        return sql.execute(
                        REGISTER,
                        column(registered, row -> row.code().value(), String[]::new),
                        column(registered, Municipality::sequence, Long[]::new),
                        column(registered, Municipality::name, String[]::new),
                        column(registered, row -> row.province().value(), String[]::new),
                        column(registered, Municipality::validFrom, LocalDate[]::new),
                        column(registered, Municipality::validUntil, LocalDate[]::new),
                        column(registered, Municipality::recordedAt, Instant[]::new))
                .replaceWithVoid();
    }

    /** Those of the codes that are registered, sorted by code. */
    public Uni<List<Municipality>> find(Collection<MunicipalityCode> codes) {
        return sql.execute(FIND, column(codes, MunicipalityCode::value, String[]::new))
                .map(rows -> Rows.list(rows, Municipalities::municipality));
    }

    /**
     * The municipalities that were known at a moment to lie in a province.
     *
     * @param knownAt only versions that the register had recorded by then; null is everything that has arrived
     */
    public Uni<Set<MunicipalityCode>> knownIn(ProvinceCode province, Instant knownAt) {
        return sql.execute(KNOWN_IN, province.value(), knownAt)
                .map(rows -> Rows.stream(rows)
                        .map(row -> new MunicipalityCode(row.getString("code")))
                        .collect(toSet()));
    }

    private static Municipality municipality(Row row) {
        return new Municipality(
                new MunicipalityCode(row.getString("code")),
                row.getString("name"),
                new ProvinceCode(row.getString("province")),
                row.getLocalDate("valid_from"),
                row.getLocalDate("valid_until"),
                row.getLong("sequence"),
                Rows.instant(row, "recorded_at"));
    }
}
