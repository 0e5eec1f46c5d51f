// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.agreement.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How far an agreement is met.
 *
 * @param agreement the agreement
 * @param mutations the vacated homes that shares are taken of: those agreed on, or the measured ones
 * @param measured what was measured
 * @param lines by target
 */
public record Progress(Agreement agreement, long mutations, Measured measured, List<Line> lines) {

    private static final int DECIMALS = 4;

    /**
     * How far a target is met. Homes in excluded neighbourhoods and complexes stay among those that the share is taken of, so that
     * what is not let there has to be let elsewhere.
     *
     * @param target the target
     * @param exact the share before it was rounded
     * @param homes the target in homes
     * @param let let to it
     * @param letExcluded those of them in excluded neighbourhoods and complexes
     * @param announced meant for it and not let yet
     */
    public record Line(Target target, BigDecimal exact, long homes, long let, long letExcluded, long announced) {

        /** Homes that are still to be let. */
        public long remaining() {
            return Math.max(0, homes - let);
        }

        /** Whether enough homes have been let. */
        public boolean isMet() {
            return let >= homes;
        }
    }

    /** The progress of an agreement. */
    public static Progress of(Agreement agreement, Measured measured) {
        var terms = agreement.terms();
        var mutations = terms.mutations() == null ? measured.mutations() : terms.mutations();
        return new Progress(
                agreement,
                mutations,
                measured,
                terms.targets().stream()
                        .map(target -> line(target, mutations, terms.rounding(), measured))
                        .toList());
    }

    private static Line line(Target target, long mutations, Rounding rounding, Measured measured) {
        return new Line(
                target,
                target.share() == null
                        ? BigDecimal.valueOf(target.number())
                        : BigDecimal.valueOf(mutations * target.share(), DECIMALS),
                target.homes(mutations, rounding),
                sum(target, measured, Measured.Counts::let),
                sum(target, measured, Measured.Counts::letExcluded),
                sum(target, measured, Measured.Counts::announced));
    }

    private static long sum(Target target, Measured measured, ToLongFunction<Measured.Counts> count) {
        return measured.groups().entrySet().stream()
                .filter(group -> target.counts(group.getKey()))
                .mapToLong(group -> count.applyAsLong(group.getValue()))
                .sum();
    }

    /** The most homes that may be allocated directly, or null when no limit is agreed: a limit is never rounded up. */
    public Long directAllocationsAllowed() {
        var limit = agreement.terms().directAllocationLimit();
        return limit == null ? null : Rounding.FLOOR.of(mutations, limit);
    }

    /** Whether more homes are allocated directly than agreed. */
    public boolean isBeyondLimit() {
        var allowed = directAllocationsAllowed();
        return allowed != null && measured.directAllocations() > allowed;
    }
}
