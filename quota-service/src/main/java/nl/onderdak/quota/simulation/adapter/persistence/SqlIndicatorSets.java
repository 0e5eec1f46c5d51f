// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.quota.simulation.application.IndicatorSet;
import nl.onderdak.quota.simulation.application.IndicatorSets;
import nl.onderdak.quota.simulation.domain.Indicator;
import nl.onderdak.quota.simulation.domain.IndicatorValues;

/** Values of indicators in tables {@code indicator_set} and {@code indicator_value}, written and read as sets. */
@ApplicationScoped
class SqlIndicatorSets implements IndicatorSets {

    private static final String SETS =
            "select id, indicator, source, measured_on, given_by, recorded_at from indicator_set ";

    private final Sql sql;

    SqlIndicatorSets(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<IndicatorSet> find(UUID id) {
        return values(id)
                .chain(values -> sql.execute(SETS + "where id = $1", id)
                        .map(rows -> Rows.first(rows, row -> set(row, values)).orElse(null)));
    }

    @Override
    public Uni<List<IndicatorSet>> list(UUID after, int limit) {
        return sql.execute(SETS + "where $1::uuid is null or id > $1 order by id limit $2", after, limit)
                .map(rows -> Rows.list(rows, row -> set(row, Map.of())));
    }

    @Override
    public Uni<Void> add(IndicatorSet set) {
        var values = set.values();
        var ofMunicipalities = values.values().entrySet();
        return sql.execute(
                        """
                        insert into indicator_set (id, indicator, source, measured_on, given_by, recorded_at)
                        values ($1, $2, $3, $4, $5, $6)
                        """,
                        values.set(),
                        values.indicator().name(),
                        values.source(),
                        values.measuredOn(),
                        set.givenBy(),
                        set.recordedAt())
                .chain(() -> sql.execute(
                        """
                        insert into indicator_value (indicator_set, municipality, value)
                        select $1, municipality, value::numeric
                          from unnest($2::text[], $3::text[]) as given (municipality, value)
                        """,
                        values.set(),
                        column(ofMunicipalities, one -> one.getKey().value(), String[]::new),
                        column(ofMunicipalities, one -> one.getValue().toPlainString(), String[]::new)))
                .replaceWithVoid();
    }

    private Uni<Map<MunicipalityCode, BigDecimal>> values(UUID id) {
        return sql.execute("select municipality, value::text from indicator_value where indicator_set = $1", id)
                .map(rows -> {
                    var values = new HashMap<MunicipalityCode, BigDecimal>();
                    rows.forEach(row -> values.put(
                            new MunicipalityCode(row.getString("municipality")),
                            new BigDecimal(row.getString("value"))));
                    return values;
                });
    }

    private static IndicatorSet set(Row row, Map<MunicipalityCode, BigDecimal> values) {
        return new IndicatorSet(
                new IndicatorValues(
                        Indicator.valueOf(row.getString("indicator")),
                        row.getString("source"),
                        row.getLocalDate("measured_on"),
                        row.getUUID("id"),
                        values),
                row.getString("given_by"),
                Rows.instant(row, "recorded_at"));
    }
}
