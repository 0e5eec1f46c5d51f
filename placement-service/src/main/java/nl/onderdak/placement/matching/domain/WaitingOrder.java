// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import java.util.Optional;

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
        var households = proposal.problem().households();
        for (int left = 0; left < households.size(); left++) {
            if (!proposal.houses(left)) {
                for (int other = households.size() - 1; other > left; other--) {
                    if (proposal.houses(other) && comesFirst(proposal, left, other)) {
                        return Optional.of(new Breach(left, other));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The proposal with the order respected. Each home that is handed over goes to a household that waited longer, so it
     * ends; the same homes are used, and none fits less, so that no requirement is broken and no goal is worse.
     */
    public static Proposal respected(Proposal proposal) {
        var current = proposal;
        for (var breach = breach(current); breach.isPresent(); breach = breach(current)) {
            current = current.handedOver(breach.get().preferred(), breach.get().passedOver());
        }
        return current;
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
