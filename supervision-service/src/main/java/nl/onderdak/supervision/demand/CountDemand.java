// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.demand;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;

/** Counts the households that wait at the end of a day, as known at a moment; joins the transaction of its caller. */
@ApplicationScoped
public class CountDemand {

    /* The latest fact about a household decides from its day on: it repeats what earlier ones still mean. */
    private static final String COUNT = """
            select municipality, count(*) as couplings, sum(waiting)::bigint as persons
            from (select distinct on (coupling_id, municipality) municipality, waiting
                  from demand_change where effective_on <= $1 and recorded_at <= $2 %s
                  order by coupling_id, municipality, sequence desc, effective_on desc) latest
            where waiting > 0 group by municipality
            """;

    private static final String OF_ALL = COUNT.formatted("");
    private static final String OF_SOME = COUNT.formatted("and municipality = any($3::text[])");

    private final Sql sql;

    CountDemand(Sql sql) {
        this.sql = sql;
    }

    /** Per municipality in which a household waits. */
    public Uni<Map<MunicipalityCode, Demand>> all(LocalDate validOn, Instant knownAt) {
        return sql.execute(OF_ALL, validOn, knownAt).map(CountDemand::counted);
    }

    /** Of these municipalities, each in which a household waits. */
    public Uni<Map<MunicipalityCode, Demand>> some(
            Collection<MunicipalityCode> municipalities, LocalDate validOn, Instant knownAt) {
        return sql.execute(OF_SOME, validOn, knownAt, (Object)
                        municipalities.stream().map(MunicipalityCode::value).toArray(String[]::new))
                .map(CountDemand::counted);
    }

    private static Map<MunicipalityCode, Demand> counted(Iterable<Row> rows) {
        return Rows.stream(rows)
                .collect(toMap(
                        row -> new MunicipalityCode(row.getString("municipality")),
                        row -> new Demand(row.getLong("couplings"), row.getLong("persons"))));
    }
}
