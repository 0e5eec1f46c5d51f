// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.register;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;

/** The municipalities, with every version of their registration. */
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

    private static final String EXISTING = """
            select v.code, v.name, v.province, v.valid_from, v.valid_until, v.sequence, v.recorded_at
            from municipality m join municipality_version v on v.code = m.code and v.sequence = m.sequence
            where $1::date between m.valid_from and coalesce(m.valid_until, 'infinity') order by v.code
            """;

    private static final String KNOWN_IN = """
            select code
            from (select distinct on (code) code, province from municipality_version
                  where recorded_at <= coalesce($2::timestamptz, 'infinity') order by code, sequence desc) as known
            where province = $1
            """;

    private static final String PROVINCES =
            "select distinct province from municipality_version where code = any($1::text[])";

    private final Sql sql;

    Municipalities(Sql sql) {
        this.sql = sql;
    }

    /** Stores each of these registrations; the newest of a municipality is its present one. */
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

    /** The present registrations of these municipalities, sorted by code; unknown codes are skipped. */
    public Uni<List<Municipality>> find(Collection<MunicipalityCode> codes) {
        return sql.execute(FIND, values(codes)).map(rows -> Rows.list(rows, Municipalities::municipality));
    }

    /** The present registrations of the municipalities that exist on a day, sorted by code. */
    public Uni<List<Municipality>> existingOn(LocalDate day) {
        return sql.execute(EXISTING, day).map(rows -> Rows.list(rows, Municipalities::municipality));
    }

    /**
     * The municipalities that were known at a moment to lie in a province.
     *
     * @param knownAt only versions that quota-service had recorded by then; null is everything that has arrived
     */
    public Uni<Set<MunicipalityCode>> knownIn(ProvinceCode province, Instant knownAt) {
        return sql.execute(KNOWN_IN, province.value(), knownAt)
                .map(rows -> Rows.stream(rows)
                        .map(row -> new MunicipalityCode(row.getString("code")))
                        .collect(Collectors.toSet()));
    }

    /** All provinces in which these municipalities were ever registered. */
    public Uni<Set<ProvinceCode>> provinces(Collection<MunicipalityCode> codes) {
        return sql.read(PROVINCES, values(codes))
                .map(rows -> Rows.stream(rows)
                        .map(row -> new ProvinceCode(row.getString("province")))
                        .collect(Collectors.toSet()));
    }

    private static Object values(Collection<MunicipalityCode> codes) {
        return codes.stream().map(MunicipalityCode::value).distinct().toArray(String[]::new);
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
