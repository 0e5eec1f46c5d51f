// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.population.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.municipality.application.Municipalities;
import nl.onderdak.quota.population.domain.Population;
import nl.onderdak.quota.population.domain.Population.Inhabitants;
import nl.onderdak.quota.population.domain.PopulationRejection;
import nl.onderdak.quota.population.domain.PopulationSummary;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;

/** Takes in the inhabitants on a reference date, once. */
@ApplicationScoped
public class TakePopulation {

    private final Populations populations;
    private final Municipalities municipalities;
    private final Clock clock;

    public TakePopulation(Populations populations, Municipalities municipalities, Clock clock) {
        this.populations = populations;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /**
     * @return fails with {@link BadInput} when municipalities are unknown or named twice, with {@link Refused} when the
     *     figures do not add up or are there already
     */
    @WithTransaction
    public Uni<PopulationSummary> take(
            LocalDate referenceDate,
            String source,
            int nationalInhabitants,
            boolean complete,
            List<Inhabitants> parts) {
        return municipalities
                .known(parts.stream().map(Inhabitants::municipality).toList())
                .invoke(known -> refuseFaulty(parts, known))
                .map(known -> Outcome.acceptedOrRefused(Population.take(
                                referenceDate, source, nationalInhabitants, complete, parts, clock.instant()))
                        .state())
                .call(this::addOnce)
                .map(Population::summary);
    }

    private static void refuseFaulty(List<Inhabitants> parts, Set<MunicipalityCode> known) {
        var faults = new ArrayList<Fault>();
        var named = new HashSet<MunicipalityCode>();
        for (int i = 0; i < parts.size(); i++) {
            var code = parts.get(i).municipality();
            var pointer = "/municipalities/" + i + "/municipality";
            if (!known.contains(code)) {
                faults.add(Fault.at(pointer, "unknown-municipality", null));
            }
            if (!named.add(code)) {
                faults.add(Fault.at(pointer, "municipality-named-twice", null));
            }
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }

    private Uni<Void> addOnce(Population population) {
        return populations
                .add(population)
                .invoke(added -> {
                    if (!added) {
                        throw new Refused(new PopulationRejection.AlreadyGiven(
                                population.summary().referenceDate()));
                    }
                })
                .replaceWithVoid();
    }
}
