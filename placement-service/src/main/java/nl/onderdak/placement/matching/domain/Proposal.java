// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A home, or none, for each household, by places in the lists of the problem.
 *
 * @param problem it is about
 * @param homeOf of each household the place of its home, or {@link #NONE}
 * @param secondOf of households with two homes, by their place, the place of the second one
 */
public record Proposal(MatchingProblem problem, List<Integer> homeOf, Map<Integer, Integer> secondOf) {

    /** No home. */
    public static final int NONE = -1;

    /** @throws IllegalArgumentException unless there is an entry for each household */
    public Proposal {
        homeOf = List.copyOf(homeOf);
        secondOf = Map.copyOf(secondOf);
        if (homeOf.size() != problem.households().size()) {
            throw new IllegalArgumentException(
                    homeOf.size() + " of " + problem.households().size() + " households");
        }
    }

    /** A proposal with at most one home for each household. */
    public Proposal(MatchingProblem problem, List<Integer> homeOf) {
        this(problem, homeOf, Map.of());
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

    /** The second home that the household at this place is proposed, or null. */
    public FreeHome second(int household) {
        return secondOf.containsKey(household) ? problem.homes().get(secondOf.get(household)) : null;
    }

    /** Those of the household who move into its home: all, unless it is proposed two. */
    public WaitingHousehold movingIn(int household) {
        var all = problem.households().get(household);
        return secondOf.containsKey(household) ? all.staying() : all;
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
        return uses().stream()
                .mapToLong(use -> problem.fit(use.household(), problem.homes().get(use.home())))
                .sum();
    }

    /** The requirements that it breaks, one entry for each time; none, unless the search is faulty. */
    public List<Requirement> broken() {
        var broken = new ArrayList<Requirement>();
        var taken = new HashSet<Integer>();
        var added = new HashMap<String, Integer>();
        for (var use : uses()) {
            var home = problem.homes().get(use.home());
            broken.addAll(
                    Requirements.unmet(use.household(), home, problem.policy(home.municipality()), problem.today()));
            if (!taken.add(use.home())) {
                broken.add(Requirement.PERSONS);
            }
            if (home.neighbourhood() != null
                    && added.merge(home.neighbourhood(), 1, Integer::sum) > problem.roomInNeighbourhood(home)) {
                broken.add(Requirement.NEIGHBOURHOOD);
            }
        }
        return List.copyOf(broken);
    }

    /** A home, by its place, and those who move into it. */
    private record Use(int home, WaitingHousehold household) {}

    private List<Use> uses() {
        var uses = new ArrayList<Use>();
        for (int household = 0; household < homeOf.size(); household++) {
            if (houses(household)) {
                uses.add(new Use(homeOf.get(household), movingIn(household)));
            }
            if (secondOf.containsKey(household)) {
                uses.add(new Use(
                        secondOf.get(household),
                        problem.households().get(household).leaving()));
            }
        }
        return uses;
    }

    /** The homes that are proposed, by their places. */
    Set<Integer> taken() {
        return uses().stream().map(Use::home).collect(Collectors.toSet());
    }

    /** The homes that are proposed in each neighbourhood. */
    Map<String, Integer> added() {
        var added = new HashMap<String, Integer>();
        for (var use : uses()) {
            var neighbourhood = problem.homes().get(use.home()).neighbourhood();
            if (neighbourhood != null) {
                added.merge(neighbourhood, 1, Integer::sum);
            }
        }
        return added;
    }

    /** The same with two homes for a household that has none. */
    Proposal withTwo(int household, int first, int second) {
        var homes = new ArrayList<>(homeOf);
        homes.set(household, first);
        var seconds = new HashMap<>(secondOf);
        seconds.put(household, second);
        return new Proposal(problem, homes, seconds);
    }

    /** The same with the home of one household handed over to another, who has none. */
    Proposal handedOver(int from, int to) {
        var next = new ArrayList<>(homeOf);
        next.set(to, next.get(from));
        next.set(from, NONE);
        return new Proposal(problem, next, secondOf);
    }
}
