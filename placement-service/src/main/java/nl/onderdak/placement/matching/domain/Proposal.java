// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A home, or none, for each household, by places in the lists of the problem.
 *
 * @param problem it is about
 * @param homeOf of each household the place of its home, or {@link #NONE}
 */
public record Proposal(MatchingProblem problem, List<Integer> homeOf) {

    /** No home. */
    public static final int NONE = -1;

    /** @throws IllegalArgumentException unless there is an entry for each household */
    public Proposal {
        homeOf = List.copyOf(homeOf);
        if (homeOf.size() != problem.households().size()) {
            throw new IllegalArgumentException(
                    homeOf.size() + " of " + problem.households().size() + " households");
        }
    }

    /** No household gets a home. */
    public static Proposal empty(MatchingProblem problem) {
        return new Proposal(problem, Collections.nCopies(problem.households().size(), NONE));
    }

    /** Whether the household is proposed a home. */
    public boolean houses(int household) {
        return homeOf.get(household) != NONE;
    }

    /** The home that the household at this place is proposed, or null. */
    public FreeHome home(int household) {
        return houses(household) ? problem.homes().get(homeOf.get(household)) : null;
    }

    /** Households with a home. */
    public int housed() {
        return (int) homeOf.stream().filter(home -> home != NONE).count();
    }

    /** Days that the households with a home have waited, together: the waiting that the proposal ends. */
    public long waitingDays() {
        return IntStream.range(0, homeOf.size())
                .filter(this::houses)
                .mapToLong(household -> problem.households().get(household).daysWaited(problem.today()))
                .sum();
    }

    /** Days that fit is worth, together. */
    public long fit() {
        return IntStream.range(0, homeOf.size())
                .filter(this::houses)
                .mapToLong(household -> problem.fit(problem.households().get(household), home(household)))
                .sum();
    }

    /** The requirements that it breaks, one entry for each time; none, unless the search is faulty. */
    public List<Requirement> broken() {
        var broken = new ArrayList<Requirement>();
        var taken = new HashSet<Integer>();
        var added = new HashMap<String, Integer>();
        for (int household = 0; household < homeOf.size(); household++) {
            var home = home(household);
            if (home != null) {
                broken.addAll(Requirements.unmet(
                        problem.households().get(household),
                        home,
                        problem.policy(home.municipality()),
                        problem.today()));
                if (!taken.add(homeOf.get(household))) {
                    broken.add(Requirement.PERSONS);
                }
                if (home.neighbourhood() != null
                        && added.merge(home.neighbourhood(), 1, Integer::sum) > problem.roomInNeighbourhood(home)) {
                    broken.add(Requirement.NEIGHBOURHOOD);
                }
            }
        }
        return List.copyOf(broken);
    }

    /** The same with the home of one household handed over to another, who has none. */
    Proposal handedOver(int from, int to) {
        var next = new ArrayList<>(homeOf);
        next.set(to, next.get(from));
        next.set(from, NONE);
        return new Proposal(problem, next);
    }
}
