// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.register;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;

/** This service's own view of the municipalities and the provinces they belong to. */
@ApplicationScoped
public class Municipalities {

    private static final String REGISTER = """
            insert into municipality (code, name, province, valid_from, valid_until)
            select * from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::date[])
            on conflict (code) do update set
                name = excluded.name, province = excluded.province, valid_from = excluded.valid_from,
                valid_until = excluded.valid_until
            """;

    private static final String FIND = """
            select code, name, province, valid_from, valid_until
            from municipality where code = any($1::text[]) order by code
            """;

    private final Sql sql;

    Municipalities(Sql sql) {
        this.sql = sql;
    }

    /** Stores registrations, each code at most once; the newest registration of a municipality replaces the one before. */
    Uni<Void> register(Collection<Municipality> registered) {
        return sql.execute(
                        REGISTER,
                        column(registered, row -> row.code().value(), String[]::new),
                        column(registered, Municipality::name, String[]::new),
                        column(registered, row -> row.province().value(), String[]::new),
                        column(registered, Municipality::validFrom, LocalDate[]::new),
                        column(registered, Municipality::validUntil, LocalDate[]::new))
                .replaceWithVoid();
    }

    /** Those of the codes that are registered, sorted by code. */
    public Uni<List<Municipality>> find(Collection<MunicipalityCode> codes) {
        return sql.execute(FIND, column(codes, MunicipalityCode::value, String[]::new))
                .map(rows -> Rows.list(rows, Municipalities::municipality));
    }

    private static Municipality municipality(Row row) {
        return new Municipality(
                new MunicipalityCode(row.getString("code")),
                row.getString("name"),
                new ProvinceCode(row.getString("province")),
                row.getLocalDate("valid_from"),
                row.getLocalDate("valid_until"));
    }
}
