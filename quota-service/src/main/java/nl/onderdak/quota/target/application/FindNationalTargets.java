// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.problem.NotFound;

/** Reads national targets with the sums of their municipal quotas. */
@ApplicationScoped
public class FindNationalTargets {

    private final NationalTargets targets;
    private final NationalTargetView view;

    public FindNationalTargets(NationalTargets targets, NationalTargetView view) {
        this.targets = targets;
        this.view = view;
    }

    /**
     * @param validOn the day on which the target counts, or null for the newest
     * @param knownAt the moment as known at which it is read, or null for now
     * @return fails with {@link NotFound} when no target of the half-year was known, or none counted
     */
    @NoFacts
    @WithTransaction
    public Uni<ApportionedTarget> one(HalfYear halfYear, LocalDate validOn, Instant knownAt) {
        return targets.find(halfYear)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .map(target -> target.asOf(validOn, knownAt).orElseThrow(NotFound::new))
                .chain(target -> view.apportioned(List.of(target)))
                .map(List::getFirst);
    }

    /** Lists up to {@code limit} targets after a half-year, sorted by half-year, as they were known and counted. */
    @NoFacts
    @WithTransaction
    public Uni<List<ApportionedTarget>> list(LocalDate validOn, Instant knownAt, HalfYear after, int limit) {
        return view.list(validOn, knownAt, after, limit);
    }
}
