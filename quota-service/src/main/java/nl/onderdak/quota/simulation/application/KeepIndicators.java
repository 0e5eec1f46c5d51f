// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.onderdak.quota.register.application.Municipalities;
import nl.onderdak.quota.simulation.domain.IndicatorValues;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.problem.NotFound;

/** Records and reads sets of values of indicators. */
@ApplicationScoped
public class KeepIndicators {

    private final IndicatorSets sets;
    private final Municipalities municipalities;
    private final Clock clock;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    public KeepIndicators(IndicatorSets sets, Municipalities municipalities, Clock clock) {
        this.sets = sets;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /**
     * @param pointer of the values in the body
     * @return fails with {@link BadInput} when municipalities are unknown or named twice
     */
    @WithTransaction
    public Uni<IndicatorSet> keep(GivenIndicator given, String pointer, String givenBy) {
        return municipalities
                .known(given.municipalities())
                .invoke(known -> refuse(given.faults(known, pointer)))
                .map(_ -> new IndicatorSet(
                        given.values(ids.generate()), givenBy, clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .call(sets::add);
    }

    /** @return fails with {@link NotFound} when the set does not exist */
    @WithTransaction
    public Uni<IndicatorSet> one(UUID id) {
        return sets.find(id).onItem().ifNull().failWith(NotFound::new);
    }

    /** Lists up to {@code limit} sets without their values, in the order in which they were recorded. */
    @WithTransaction
    public Uni<List<IndicatorSet>> list(UUID after, int limit) {
        return sets.list(after, limit);
    }

    /** Returns the values of a stored set for a simulation; fails with {@link BadInput} when the set does not exist. */
    @WithTransaction
    public Uni<IndicatorValues> values(UUID id, String pointer) {
        return sets.find(id)
                .onItem()
                .ifNull()
                .failWith(() -> new BadInput(Fault.at(pointer, "unknown-indicator-set", null)))
                .map(IndicatorSet::values);
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }
}
