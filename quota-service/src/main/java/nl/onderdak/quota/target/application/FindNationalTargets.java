// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.quota.target.domain.NationalTarget;
import nl.onderdak.web.problem.NotFound;

/** Reads national targets with what their municipal quotas add up to. */
@ApplicationScoped
public class FindNationalTargets {

    private final NationalTargets targets;
    private final QuotaSums sums;

    public FindNationalTargets(NationalTargets targets, QuotaSums sums) {
        this.targets = targets;
        this.sums = sums;
    }

    /**
     * @param validOn the day on which it is to count, or null for the newest
     * @param knownAt the moment whose knowledge is asked, or null for now
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
                .chain(target -> apportioned(List.of(target)))
                .map(List::getFirst);
    }

    /** Sorted by half-year: those that were known and counted, as they were. */
    @NoFacts
    @WithTransaction
    public Uni<List<ApportionedTarget>> list(LocalDate validOn, Instant knownAt, HalfYear after, int limit) {
        return targets.list(validOn, knownAt, after, limit).chain(this::apportioned);
    }

    private Uni<List<ApportionedTarget>> apportioned(List<NationalTarget> found) {
        return sums.sums(found.stream().map(NationalTarget::halfYear).toList())
                .map(all -> found.stream()
                        .map(target -> new ApportionedTarget(target, all.getOrDefault(target.halfYear(), Map.of())))
                        .toList());
    }
}
