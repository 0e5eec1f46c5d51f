// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.register.domain.GivenPopulation;
import nl.onderdak.quota.register.domain.Population;
import nl.onderdak.quota.register.domain.PopulationRejection;
import nl.onderdak.quota.register.domain.PopulationSummary;
import nl.onderdak.quota.register.domain.ReferenceDate;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;

/** Records the inhabitants on a reference date, once. */
@ApplicationScoped
public class RecordPopulation {

    /**
     * A part of a population that cannot be recorded.
     *
     * @param index its place among the parts, 0 for the first
     * @param code code of the fault
     */
    public record FaultyPart(int index, String code) {}

    /**
     * Result of an intake of a file, or of its dry run.
     *
     * @param summary the figures as a whole; null when parts are faulty
     * @param faulty the faulty parts
     * @param applied whether the figures were recorded
     */
    public record FileIntake(PopulationSummary summary, List<FaultyPart> faulty, boolean applied) {}

    private final Populations populations;
    private final PartsInRegister register;
    private final Clock clock;

    public RecordPopulation(Populations populations, PartsInRegister register, Clock clock) {
        this.populations = populations;
        this.register = register;
        this.clock = clock;
    }

    /**
     * @param halfYear the half-year that the figures are for, or null
     * @return fails with {@link BadInput} when municipalities are unknown, had ended or are named twice, with {@link
     *     Refused} when the figures do not add up, were recorded before, or are of another date than the half-year
     *     requires
     */
    @WithTransaction
    public Uni<PopulationSummary> take(LocalDate referenceDate, GivenPopulation given, HalfYear halfYear) {
        return register.faulty(referenceDate, given.municipalities())
                .invoke(RecordPopulation::refuseFaulty)
                .map(sound -> judged(referenceDate, given, halfYear))
                .call(this::addOnce)
                .map(Population::summary);
    }

    /**
     * Records figures from a file, some lines of which may have been unreadable. Faulty parts are returned and nothing
     * is recorded.
     *
     * @param unreadable whether lines could not be read
     * @param store whether to record the figures when no fault is found
     */
    @WithTransaction
    public Uni<FileIntake> takeFile(
            LocalDate referenceDate, GivenPopulation given, HalfYear halfYear, boolean unreadable, boolean store) {
        return register.faulty(referenceDate, given.municipalities()).chain(faulty -> {
            if (unreadable || !faulty.isEmpty()) {
                return Uni.createFrom().item(new FileIntake(null, faulty, false));
            }
            var population = judged(referenceDate, given, halfYear);
            return (store ? addOnce(population) : refuseWhenGiven(referenceDate))
                    .replaceWith(new FileIntake(population.summary(), faulty, store));
        });
    }

    private Population judged(LocalDate referenceDate, GivenPopulation given, HalfYear halfYear) {
        if (halfYear != null) {
            Outcome.acceptedOrRefused(ReferenceDate.check(referenceDate, halfYear));
        }
        return Outcome.acceptedOrRefused(Population.take(referenceDate, given, clock.instant()))
                .state();
    }

    static void refuseFaulty(List<FaultyPart> faulty) {
        if (!faulty.isEmpty()) {
            throw new BadInput(faulty.stream()
                    .map(part -> Fault.at("/municipalities/" + part.index() + "/municipality", part.code(), null))
                    .toList());
        }
    }

    private Uni<Void> addOnce(Population population) {
        return populations
                .add(population)
                .invoke(added -> {
                    if (!added) {
                        throw alreadyGiven(population.summary().referenceDate());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> refuseWhenGiven(LocalDate referenceDate) {
        return populations
                .newest(referenceDate)
                .onItem()
                .ifNotNull()
                .failWith(() -> alreadyGiven(referenceDate))
                .replaceWithVoid();
    }

    private static Refused alreadyGiven(LocalDate referenceDate) {
        return new Refused(new PopulationRejection.AlreadyGiven(referenceDate));
    }
}
