// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.application;

import java.util.Map;
import java.util.Optional;
import nl.onderdak.quota.target.domain.NationalTarget;
import nl.onderdak.quota.target.domain.TargetRevision;

/**
 * A national target with the sums of its municipal quotas.
 *
 * @param target the target
 * @param sumsOfQuotas persons, per revision
 */
public record ApportionedTarget(NationalTarget target, Map<Integer, Long> sumsOfQuotas) {

    /** Returns the sum of the municipal quotas of a revision, in persons. */
    public long sumOfQuotas(int revision) {
        return sumsOfQuotas.getOrDefault(revision, 0L);
    }

    /**
     * Returns the effect of rounding on a revision: the sum of its quotas less the target. Empty when the population
     * covers some municipalities only, because then most of the difference is not rounding.
     */
    public Optional<Long> roundingDifference(TargetRevision revision) {
        return Optional.of(sumOfQuotas(revision.number()) - revision.persons())
                .filter(difference -> revision.population().complete());
    }
}
