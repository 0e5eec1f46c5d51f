// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.quota.simulation.application.Simulations;
import nl.onderdak.quota.simulation.domain.DistributionKey;
import nl.onderdak.quota.simulation.domain.Indicator;
import nl.onderdak.quota.simulation.domain.IndicatorValues;
import nl.onderdak.quota.simulation.domain.Method;
import nl.onderdak.quota.simulation.domain.Outcome;
import nl.onderdak.quota.simulation.domain.Simulation;
import nl.onderdak.quota.simulation.domain.Today;
import nl.onderdak.quota.target.domain.Rounding;

/** Simulations in tables {@code simulation}, {@code simulation_weight} and {@code simulation_outcome}. */
@ApplicationScoped
class SqlSimulations implements Simulations {

    private final Sql sql;

    SqlSimulations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Simulation> find(UUID id) {
        return weights(id)
                .chain(weights -> outcomes(id)
                        .chain(outcomes -> sql.execute("""
                            select id, title, asked_by, method, half_year, revision, national_target,
                                   national_inhabitants, rounding, recorded_at
                              from simulation where id = $1
                            """, id)
                                .map(rows -> Rows.first(rows, row -> simulation(row, weights, outcomes))
                                        .orElse(null))));
    }

    @Override
    public Uni<Void> add(Simulation simulation) {
        return addAsked(simulation)
                .chain(() -> addWeights(simulation))
                .chain(() -> addOutcomes(simulation))
                .replaceWithVoid();
    }

    private Uni<RowSet<Row>> addAsked(Simulation simulation) {
        var order = simulation.order();
        var today = simulation.today();
        return sql.execute(
                """
                insert into simulation (id, title, asked_by, method, half_year, revision, national_target,
                                        national_inhabitants, rounding, recorded_at)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                """,
                simulation.id(),
                order.title(),
                order.askedBy(),
                order.method().name(),
                today.halfYear().toString(),
                today.revision(),
                today.nationalTarget(),
                today.nationalInhabitants(),
                today.rounding().name(),
                simulation.recordedAt());
    }

    private Uni<RowSet<Row>> addWeights(Simulation simulation) {
        var weights = simulation.order().key().perMille().entrySet();
        var sets = simulation.order().given().stream()
                .collect(Collectors.toMap(IndicatorValues::indicator, IndicatorValues::set));
        return sql.execute(
                """
                insert into simulation_weight (simulation, indicator, per_mille, indicator_set)
                select $1, * from unnest($2::text[], $3::int[], $4::uuid[])
                """,
                simulation.id(),
                column(weights, weight -> weight.getKey().name(), String[]::new),
                column(weights, Map.Entry::getValue, Integer[]::new),
                column(weights, weight -> sets.get(weight.getKey()), UUID[]::new));
    }

    private Uni<RowSet<Row>> addOutcomes(Simulation simulation) {
        var outcomes = simulation.outcomes();
        var inhabitants = simulation.today().quotas().stream()
                .collect(Collectors.toMap(Today.Quota::municipality, Today.Quota::inhabitants));
        return sql.execute(
                """
                insert into simulation_outcome (simulation, municipality, inhabitants, today, simulated, unrounded)
                select $1, municipality, inhabitants, today, simulated, unrounded::numeric
                  from unnest($2::text[], $3::int[], $4::int[], $5::int[], $6::text[])
                       as outcome (municipality, inhabitants, today, simulated, unrounded)
                """,
                simulation.id(),
                column(outcomes, outcome -> outcome.municipality().value(), String[]::new),
                column(outcomes, outcome -> inhabitants.get(outcome.municipality()), Integer[]::new),
                column(outcomes, Outcome::today, Integer[]::new),
                column(outcomes, Outcome::simulated, Integer[]::new),
                column(outcomes, outcome -> outcome.unrounded().toPlainString(), String[]::new));
    }

    private record Weights(DistributionKey key, List<IndicatorValues> given) {}

    private record Outcomes(List<Outcome> outcomes, List<Today.Quota> today) {}

    private Uni<Weights> weights(UUID id) {
        return sql.execute("""
            select w.indicator, w.per_mille, s.id, s.source, s.measured_on
              from simulation_weight w left join indicator_set s on s.id = w.indicator_set
             where w.simulation = $1
            """, id).map(rows -> {
            var perMille = new TreeMap<Indicator, Integer>();
            var given = new ArrayList<IndicatorValues>();
            for (var row : rows) {
                var indicator = Indicator.valueOf(row.getString("indicator"));
                perMille.put(indicator, row.getInteger("per_mille"));
                if (row.getUUID("id") != null) {
                    given.add(new IndicatorValues(
                            indicator,
                            row.getString("source"),
                            row.getLocalDate("measured_on"),
                            row.getUUID("id"),
                            Map.of()));
                }
            }
            return new Weights(new DistributionKey(perMille), given);
        });
    }

    private Uni<Outcomes> outcomes(UUID id) {
        return sql.execute("""
            select municipality, inhabitants, today, simulated, unrounded::text
              from simulation_outcome where simulation = $1 order by municipality
            """, id).map(rows -> {
            var outcomes = new ArrayList<Outcome>();
            var today = new ArrayList<Today.Quota>();
            for (var row : rows) {
                var code = new MunicipalityCode(row.getString("municipality"));
                outcomes.add(new Outcome(
                        code,
                        row.getInteger("today"),
                        row.getInteger("simulated"),
                        new BigDecimal(row.getString("unrounded"))));
                today.add(new Today.Quota(code, row.getInteger("inhabitants"), row.getInteger("today")));
            }
            return new Outcomes(outcomes, today);
        });
    }

    private static Simulation simulation(Row row, Weights weights, Outcomes outcomes) {
        return new Simulation(
                row.getUUID("id"),
                new Simulation.Order(
                        row.getString("title"),
                        row.getString("asked_by"),
                        weights.key(),
                        Method.valueOf(row.getString("method")),
                        weights.given()),
                new Today(
                        HalfYear.valueOf(row.getString("half_year")),
                        row.getInteger("revision"),
                        row.getInteger("national_target"),
                        row.getInteger("national_inhabitants"),
                        Rounding.valueOf(row.getString("rounding")),
                        outcomes.today()),
                outcomes.outcomes(),
                Rows.instant(row, "recorded_at"));
    }
}
