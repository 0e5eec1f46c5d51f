// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The order of waiting where the fit is equal: a household without a home is passed over only by households that waited
 * longer, or that their home fits better.
 */
public final class WaitingOrder {

    private WaitingOrder() {}

    /**
     * A household that is passed over by one that waited shorter and that its home fits no better.
     *
     * @param passedOver place of the household without a home
     * @param preferred place of the household that gets it
     */
    public record Breach(int passedOver, int preferred) {}

    /** A breach of the order, if there is one; of several that of the household that waited longest. */
    public static Optional<Breach> breach(Proposal proposal) {
        return IntStream.range(0, proposal.homeOf().size())
                .mapToObj(left -> breach(proposal, left))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * The proposal with the order respected. The same homes are used, and none fits less, so that no requirement is
     * broken and no goal is worse. One pass in the order of waiting is enough: a home is handed over to a household that
     * it fits at least as well, so that no household that waited longer gets a claim to it.
     */
    public static Proposal respected(Proposal proposal) {
        var current = proposal;
        for (int left = 0; left < proposal.homeOf().size(); left++) {
            var breach = breach(current, left);
            if (breach.isPresent()) {
                current = current.handedOver(breach.get().preferred(), left);
            }
        }
        return current;
    }

    private static Optional<Breach> breach(Proposal proposal, int left) {
        if (proposal.houses(left)) {
            return Optional.empty();
        }
        for (int other = proposal.homeOf().size() - 1; other > left; other--) {
            if (proposal.houses(other) && comesFirst(proposal, left, other)) {
                return Optional.of(new Breach(left, other));
            }
        }
        return Optional.empty();
    }

    private static boolean comesFirst(Proposal proposal, int left, int other) {
        var problem = proposal.problem();
        var longer = problem.households().get(left);
        var shorter = problem.households().get(other);
        var home = proposal.home(other);
        return longer.waitedLongerThan(shorter)
                && problem.allows(longer, home)
                && problem.fit(longer, home) >= problem.fit(shorter, home);
    }
}
