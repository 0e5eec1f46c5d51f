// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.quota.register.application.Populations;
import nl.onderdak.quota.register.domain.Population;
import nl.onderdak.quota.register.domain.Population.Inhabitants;
import nl.onderdak.quota.register.domain.PopulationBasis;
import nl.onderdak.quota.register.domain.PopulationSummary;

/** Inhabitants in tables {@code population}, {@code population_version} and {@code population_of_municipality}. */
@ApplicationScoped
class SqlPopulations implements Populations {

    private final Sql sql;

    SqlPopulations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<PopulationBasis> newest(LocalDate referenceDate) {
        return sql.execute("""
            select reference_date, national_inhabitants, complete, version from population_version
             where reference_date = $1 order by version desc limit 1
            """, referenceDate)
                .map(rows -> Rows.first(
                                rows,
                                row -> new PopulationBasis(
                                        row.getLocalDate("reference_date"),
                                        row.getInteger("national_inhabitants"),
                                        row.getBoolean("complete"),
                                        row.getInteger("version")))
                        .orElse(null));
    }

    @Override
    public Uni<SortedMap<MunicipalityCode, Integer>> inhabitants(LocalDate referenceDate, int version) {
        return sql.execute("""
            select municipality, inhabitants from population_of_municipality
             where reference_date = $1 and version = $2
            """, referenceDate, version)
                .map(rows -> Rows.stream(rows)
                        .collect(Collectors.toMap(
                                row -> new MunicipalityCode(row.getString("municipality")),
                                row -> row.getInteger("inhabitants"),
                                (one, other) -> one,
                                TreeMap::new)));
    }

    @Override
    public Uni<Void> lock(LocalDate referenceDate) {
        return sql.execute(
                        "select pg_advisory_xact_lock(hashtext('population'), hashtext($1))", referenceDate.toString())
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> add(Population population) {
        var summary = population.summary();
        // of two that record figures of one date at once the second waits here, and then the version exists
        return sql.execute(
                        "insert into population (reference_date) values ($1) on conflict do nothing",
                        summary.referenceDate())
                .chain(() -> addVersion(summary))
                .chain(added -> added
                        ? addParts(population).replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    private Uni<Boolean> addVersion(PopulationSummary summary) {
        return sql.execute(
                        """
                        insert into population_version
                               (reference_date, version, source, national_inhabitants, complete, reason, recorded_at)
                        values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing
                        """,
                        summary.referenceDate(),
                        summary.version(),
                        summary.source(),
                        summary.nationalInhabitants(),
                        summary.complete(),
                        summary.reason(),
                        summary.recordedAt())
                .map(rows -> rows.rowCount() == 1);
    }

    private Uni<Void> addParts(Population population) {
        return sql.execute(
                        """
                        insert into population_of_municipality (reference_date, version, municipality, inhabitants)
                        select $1, $2, * from unnest($3::text[], $4::int[])
                        """,
                        population.summary().referenceDate(),
                        population.summary().version(),
                        column(
                                population.municipalities(),
                                part -> part.municipality().value(),
                                String[]::new),
                        column(population.municipalities(), Inhabitants::inhabitants, Integer[]::new))
                .replaceWithVoid();
    }
}
