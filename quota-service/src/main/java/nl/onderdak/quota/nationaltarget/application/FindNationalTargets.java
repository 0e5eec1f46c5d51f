// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.nationaltarget.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.nationaltarget.domain.NationalTarget;
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
     * @param knownAt the moment whose knowledge is asked, or null for now
     * @return fails with {@link NotFound} when no target of the half-year was known
     */
    @WithTransaction
    public Uni<ApportionedTarget> one(HalfYear halfYear, Instant knownAt) {
        return targets.find(halfYear)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .map(target ->
                        knownAt == null ? target : target.knownAt(knownAt).orElseThrow(NotFound::new))
                .chain(target -> apportioned(List.of(target)))
                .map(List::getFirst);
    }

    /** Sorted by half-year, as known now. */
    @WithTransaction
    public Uni<List<ApportionedTarget>> list(HalfYear after, int limit) {
        return targets.list(after, limit).chain(this::apportioned);
    }

    private Uni<List<ApportionedTarget>> apportioned(List<NationalTarget> found) {
        return sums.sums(found.stream().map(NationalTarget::halfYear).toList())
                .map(all -> found.stream()
                        .map(target -> new ApportionedTarget(target, all.getOrDefault(target.halfYear(), Map.of())))
                        .toList());
    }
}
