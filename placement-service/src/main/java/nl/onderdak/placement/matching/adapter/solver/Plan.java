// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.adapter.solver;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import nl.onderdak.placement.matching.domain.FreeHome;
import nl.onderdak.placement.matching.domain.MatchingProblem;
import nl.onderdak.placement.matching.domain.Proposal;

/** The planning model of a problem, and the proposal of a plan. */
@PlanningSolution
public class Plan {

    @PlanningEntityCollectionProperty
    private List<PlannedHousehold> households;

    @ProblemFactCollectionProperty
    private List<NeighbourhoodLimit> limits;

    @PlanningScore
    private HardMediumSoftLongScore score;

    /** The solver clones by it. */
    public Plan() {}

    private Plan(List<PlannedHousehold> households, List<NeighbourhoodLimit> limits) {
        this.households = households;
        this.limits = limits;
    }

    /**
     * The planning model of a proposal, to improve on; households to which no home may be offered are left out.
     */
    static Plan of(Proposal initial) {
        var problem = initial.problem();
        var homeOf = initial.homeOf();
        var neighbourhoods = new HashMap<String, Integer>();
        var limits = new ArrayList<NeighbourhoodLimit>();
        var homes = new ArrayList<PlannedHome>();
        for (var home : problem.homes()) {
            homes.add(new PlannedHome(homes.size(), neighbourhood(problem, home, neighbourhoods, limits)));
        }
        var households = new ArrayList<PlannedHousehold>();
        for (int place = 0; place < problem.households().size(); place++) {
            var household = problem.households().get(place);
            var allowed = new ArrayList<PlannedHome>();
            var fit = new int[homes.size()];
            for (var home : homes) {
                var free = problem.homes().get(home.place());
                if (problem.allows(household, free)) {
                    allowed.add(home);
                    fit[home.place()] = problem.fit(household, free);
                }
            }
            if (!allowed.isEmpty()) {
                var planned = new PlannedHousehold(place, household.daysWaited(problem.today()), allowed, fit);
                planned.setHome(initial.houses(place) ? homes.get(homeOf.get(place)) : null);
                households.add(planned);
            }
        }
        return new Plan(households, limits);
    }

    private static int neighbourhood(
            MatchingProblem problem,
            FreeHome home,
            HashMap<String, Integer> neighbourhoods,
            List<NeighbourhoodLimit> limits) {
        int most = problem.roomInNeighbourhood(home);
        return most == Integer.MAX_VALUE
                ? PlannedHome.NO_LIMIT
                : neighbourhoods.computeIfAbsent(home.neighbourhood(), _ -> {
                    limits.add(new NeighbourhoodLimit(limits.size(), most));
                    return limits.size() - 1;
                });
    }

    /** Households to plan for. */
    int size() {
        return households.size();
    }

    /** The proposal of the plan. */
    Proposal proposal(MatchingProblem problem) {
        var homeOf = new ArrayList<>(Collections.nCopies(problem.households().size(), Proposal.NONE));
        for (var household : households) {
            if (household.getHome() != null) {
                homeOf.set(household.getPlace(), household.getHome().place());
            }
        }
        return new Proposal(problem, homeOf);
    }

    /** Whether it breaks no hard constraint; the first plans of a search may break one. */
    boolean isFeasible() {
        return score != null && score.isFeasible();
    }
}
