// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.adapter.solver;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/**
 * A household of the planning model: its place, the days it waited, the homes that may be offered to it, each with its fit.
 * Nothing else, so that nothing else can weigh.
 */
@PlanningEntity
public class PlannedHousehold {

    @PlanningId
    private int place;

    private long daysWaited;
    private List<PlannedHome> homes;
    private int[] fit;

    @PlanningVariable(valueRangeProviderRefs = "homes", allowsUnassigned = true)
    private PlannedHome home;

    /** The solver clones by it. */
    public PlannedHousehold() {}

    /** @param fit of every home of the problem, by its place; undefined for homes that may not be offered */
    PlannedHousehold(int place, long daysWaited, List<PlannedHome> homes, int[] fit) {
        this.place = place;
        this.daysWaited = daysWaited;
        this.homes = List.copyOf(homes);
        this.fit = fit;
    }

    /** Homes that may be offered to it: requirements are not part of the score. */
    @ValueRangeProvider(id = "homes")
    public List<PlannedHome> homes() {
        return homes;
    }

    /** Place in the order of waiting. */
    public int getPlace() {
        return place;
    }

    /** The home it is given, or null. */
    public PlannedHome getHome() {
        return home;
    }

    public void setHome(PlannedHome home) {
        this.home = home;
    }

    long daysWaited() {
        return daysWaited;
    }

    long daysOfFit() {
        return fit[home.place()];
    }
}
