// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import java.util.Arrays;
import java.util.HashMap;

/**
 * First come, first served: each household in the order of waiting takes the first home that becomes available and may be
 * offered to it. Each proposal is compared with it.
 */
public final class FirstCome {

    private FirstCome() {}

    /** The proposal that this makes. */
    public static Proposal propose(MatchingProblem problem) {
        var homes = problem.homes();
        var taken = new boolean[homes.size()];
        var added = new HashMap<String, Integer>();
        var homeOf = new int[problem.households().size()];
        Arrays.fill(homeOf, Proposal.NONE);
        for (int household = 0; household < homeOf.length; household++) {
            for (int place = 0; place < taken.length && homeOf[household] == Proposal.NONE; place++) {
                var home = homes.get(place);
                if (!taken[place]
                        && problem.allows(problem.households().get(household), home)
                        && added.getOrDefault(home.neighbourhood(), 0) < problem.roomInNeighbourhood(home)) {
                    taken[place] = true;
                    homeOf[household] = place;
                    if (home.neighbourhood() != null) {
                        added.merge(home.neighbourhood(), 1, Integer::sum);
                    }
                }
            }
        }
        return new Proposal(problem, Arrays.stream(homeOf).boxed().toList());
    }
}
