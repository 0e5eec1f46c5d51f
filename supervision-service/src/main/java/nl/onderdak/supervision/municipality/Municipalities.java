// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.municipality;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.sql.Sql;

/** This service's own view of the municipalities and the provinces they belong to. */
@ApplicationScoped
public class Municipalities {

    private static final String REGISTER = """
            insert into municipality (code, name, province, valid_from, valid_until, sequence)
            select * from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::date[], $6::bigint[])
            on conflict (code) do update set
                name = excluded.name, province = excluded.province, valid_from = excluded.valid_from,
                valid_until = excluded.valid_until, sequence = excluded.sequence
            where municipality.sequence < excluded.sequence
            """;

    private static final String FIND = """
            select code, name, province, valid_from, valid_until, sequence
            from municipality where code = any($1::text[]) order by code
            """;

    private final Sql sql;

    public Municipalities(Sql sql) {
        this.sql = sql;
    }

    /** Takes over registrations; of one municipality the newest counts. */
    public Uni<Void> register(List<Municipality> registered) {
        var newest = new TreeMap<MunicipalityCode, Municipality>();
        registered.forEach(municipality -> newest.merge(
                municipality.code(), municipality, (one, two) -> one.sequence() > two.sequence() ? one : two));
        var rows = List.copyOf(newest.values());
        return sql.execute(
                        REGISTER,
                        rows.stream().map(row -> row.code().value()).toArray(String[]::new),
                        rows.stream().map(Municipality::name).toArray(String[]::new),
                        rows.stream().map(row -> row.province().value()).toArray(String[]::new),
                        rows.stream().map(Municipality::validFrom).toArray(LocalDate[]::new),
                        rows.stream().map(Municipality::validUntil).toArray(LocalDate[]::new),
                        rows.stream().map(Municipality::sequence).toArray(Long[]::new))
                .replaceWithVoid();
    }

    /** Those of the codes that are known, sorted by code. */
    public Uni<List<Municipality>> find(Collection<MunicipalityCode> codes) {
        return sql.execute(FIND, (Object)
                        codes.stream().map(MunicipalityCode::value).distinct().toArray(String[]::new))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Municipalities::municipality)
                        .toList());
    }

    private static Municipality municipality(Row row) {
        return new Municipality(
                new MunicipalityCode(row.getString("code")),
                row.getString("name"),
                new ProvinceCode(row.getString("province")),
                row.getLocalDate("valid_from"),
                row.getLocalDate("valid_until"),
                row.getLong("sequence"));
    }
}
