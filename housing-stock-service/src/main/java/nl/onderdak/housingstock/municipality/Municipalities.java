// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.municipality;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.messaging.sql.Sql;

/** The municipalities of the country, as far as quota-service has told of them. */
@ApplicationScoped
public class Municipalities {

    private final Sql sql;

    Municipalities(Sql sql) {
        this.sql = sql;
    }

    /** Those of the given codes that are known and, on that day, not yet merged into another. */
    public Uni<Set<String>> existing(Collection<String> codes, LocalDate day) {
        return sql.execute(
                        "select municipality from municipality where municipality = any($1)"
                                + " and (valid_until is null or valid_until >= $2)",
                        codes.toArray(String[]::new),
                        day)
                .map(Municipalities::codes);
    }

    /** Keeps the newest registration of each municipality; at most one per municipality in a call. */
    Uni<Void> keep(List<MunicipalityRegistered> registrations) {
        return sql.execute(
                        "insert into municipality (municipality, province, valid_from, valid_until)"
                                + " select * from unnest($1::text[], $2::text[], $3::date[], $4::date[])"
                                + " on conflict (municipality) do update"
                                + " set province = excluded.province, valid_from = excluded.valid_from, valid_until = excluded.valid_until",
                        registrations.stream()
                                .map(registered -> registered.municipality().value())
                                .toArray(String[]::new),
                        registrations.stream()
                                .map(registered -> registered.province().value())
                                .toArray(String[]::new),
                        registrations.stream()
                                .map(MunicipalityRegistered::validFrom)
                                .toArray(LocalDate[]::new),
                        registrations.stream()
                                .map(MunicipalityRegistered::validUntil)
                                .toArray(LocalDate[]::new))
                .replaceWithVoid();
    }

    private static Set<String> codes(RowSet<Row> rows) {
        var codes = new HashSet<String>();
        rows.forEach(row -> codes.add(row.getString(0)));
        return codes;
    }
}
