// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.onderdak.quota.register.domain.GivenPopulation;
import nl.onderdak.quota.register.domain.Population;
import nl.onderdak.quota.register.domain.PopulationSummary;
import nl.onderdak.quota.register.domain.ReorganisationRules;
import nl.onderdak.web.concurrency.PreconditionFailed;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Outcome;

/** Records corrected figures of a reference date beside the earlier ones. */
@ApplicationScoped
public class CorrectPopulation {

    private final Populations populations;
    private final PopulationView figures;
    private final PartsInRegister register;
    private final Reorganisations reorganisations;
    private final Clock clock;

    public CorrectPopulation(
            Populations populations,
            PopulationView figures,
            PartsInRegister register,
            Reorganisations reorganisations,
            Clock clock) {
        this.populations = populations;
        this.figures = figures;
        this.register = register;
        this.reorganisations = reorganisations;
        this.clock = clock;
    }

    /**
     * @param expected the version the caller has seen
     * @param reason why they are corrected
     */
    @WithTransaction
    public Uni<PopulationSummary> correct(
            LocalDate referenceDate, SeenVersion expected, GivenPopulation given, String reason) {
        return populations
                .lock(referenceDate)
                .chain(() -> figures.find(referenceDate, null))
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .invoke(earlier -> Version.check(expected, earlier.version()))
                .call(() ->
                        register.faulty(referenceDate, given.municipalities()).invoke(RecordPopulation::refuseFaulty))
                .map(earlier -> Outcome.acceptedOrRefused(Population.correct(earlier, given, reason, clock.instant()))
                        .state())
                .call(this::refuseUnlessReorganisationsFit)
                .call(this::addBeside)
                .map(Population::summary);
    }

    /**
     * Refuses figures that the parts handed over in reorganisations do not fit. Other transactions cannot record a
     * reorganisation until this one ends.
     */
    private Uni<Void> refuseUnlessReorganisationsFit(Population corrected) {
        return reorganisations
                .closeForDecision()
                .chain(reorganisations::all)
                .invoke(decided -> Outcome.acceptedOrRefused(ReorganisationRules.fit(
                        corrected.summary().referenceDate(), Population.counted(corrected.municipalities()), decided)))
                .replaceWithVoid();
    }

    private Uni<Void> addBeside(Population corrected) {
        return populations
                .add(corrected)
                .invoke(added -> {
                    if (!added) {
                        throw new PreconditionFailed();
                    }
                })
                .replaceWithVoid();
    }
}
