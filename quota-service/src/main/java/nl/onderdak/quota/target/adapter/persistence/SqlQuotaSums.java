// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.adapter.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.quota.target.application.QuotaSums;

/** Adds up table {@code municipal_quota}. */
@ApplicationScoped
class SqlQuotaSums implements QuotaSums {

    private final Sql sql;

    SqlQuotaSums(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Map<HalfYear, Map<Integer, Long>>> sums(Collection<HalfYear> halfYears) {
        var texts = halfYears.stream().map(HalfYear::toString).toArray(String[]::new);
        return sql.execute("""
                        select half_year, revision, sum(persons)::bigint as persons
                          from (select distinct on (half_year, municipality, revision) half_year, revision, persons
                                  from municipal_quota where half_year = any($1)
                                 order by half_year, municipality, revision, sequence desc) as last
                         group by half_year, revision
                        """, (Object) texts).map(rows -> {
            var sums = new HashMap<HalfYear, Map<Integer, Long>>();
            rows.forEach(
                    row -> sums.computeIfAbsent(HalfYear.valueOf(row.getString("half_year")), added -> new HashMap<>())
                            .put(row.getInteger("revision"), row.getLong("persons")));
            return sums;
        });
    }
}
