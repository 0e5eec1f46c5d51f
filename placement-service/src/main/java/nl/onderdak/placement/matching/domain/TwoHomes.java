// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Two homes in one neighbourhood for a household that no single home suits and that agreed to live in two, such as parents
 * with children and grown-up children near them. They come from the homes that a proposal leaves over and that suit no other
 * household without one, so no household gives up anything for them.
 */
public final class TwoHomes {

    private TwoHomes() {}

    /** The proposal with two homes for each such household, in the order of waiting, as far as there are. */
    public static Proposal added(Proposal proposal) {
        var current = proposal;
        for (int household = 0; household < proposal.homeOf().size(); household++) {
            var pair = pair(current, household);
            if (pair.isPresent()) {
                current = current.withTwo(
                        household, pair.get().first(), pair.get().second());
            }
        }
        return current;
    }

    /**
     * Two homes, by their places.
     *
     * @param fit of both, in days
     */
    private record Pair(int first, int second, int fit) {}

    private static Optional<Pair> pair(Proposal proposal, int place) {
        var problem = proposal.problem();
        var household = problem.households().get(place);
        if (proposal.houses(place)
                || !household.agreesToTwoHomes()
                || problem.homes().stream().anyMatch(home -> problem.allows(household, home))) {
            return Optional.empty();
        }
        var free = left(proposal, place);
        var pairs = new ArrayList<Pair>();
        for (int first : suited(problem, household.staying(), free)) {
            for (int second : suited(problem, household.leaving(), free)) {
                if (first != second && areNear(proposal, first, second)) {
                    pairs.add(new Pair(
                            first,
                            second,
                            problem.fit(household.staying(), problem.homes().get(first))
                                    + problem.fit(
                                            household.leaving(), problem.homes().get(second))));
                }
            }
        }
        return pairs.stream()
                .max(Comparator.comparingInt(Pair::fit)
                        .thenComparing(Comparator.comparingInt(Pair::first).reversed()));
    }

    /** The homes that are left over, without those that suit another household without a home. */
    private static List<Integer> left(Proposal proposal, int place) {
        var problem = proposal.problem();
        var taken = proposal.taken();
        return IntStream.range(0, problem.homes().size())
                .filter(home -> !taken.contains(home))
                .filter(home -> IntStream.range(0, problem.households().size())
                        .filter(other -> other != place && !proposal.houses(other))
                        .noneMatch(other -> problem.allows(
                                problem.households().get(other), problem.homes().get(home))))
                .boxed()
                .toList();
    }

    private static List<Integer> suited(MatchingProblem problem, WaitingHousehold part, List<Integer> free) {
        return free.stream()
                .filter(home -> problem.allows(part, problem.homes().get(home)))
                .toList();
    }

    /** Whether they stand in one neighbourhood, which can carry both. */
    private static boolean areNear(Proposal proposal, int first, int second) {
        var problem = proposal.problem();
        var one = problem.homes().get(first);
        var neighbourhood = one.neighbourhood();
        return neighbourhood != null
                && neighbourhood.equals(problem.homes().get(second).neighbourhood())
                && proposal.added().getOrDefault(neighbourhood, 0) + 2 <= problem.roomInNeighbourhood(one);
    }
}
