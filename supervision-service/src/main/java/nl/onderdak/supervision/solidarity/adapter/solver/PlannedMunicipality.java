// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.adapter.solver;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;

/**
 * A municipality of the planning model: the persons that it can take over or hand over, and the group that it settles
 * in. It takes no part without a group.
 */
@PlanningEntity
public class PlannedMunicipality {

    @PlanningId
    private int place;

    private long surplus;
    private long transferable;

    @PlanningVariable(valueRangeProviderRefs = "groups", allowsUnassigned = true)
    private PlannedGroup group;

    /** The solver clones by it. */
    public PlannedMunicipality() {}

    /** One of both numbers is 0, and the other is not. */
    PlannedMunicipality(int place, long surplus, long transferable) {
        this.place = place;
        this.surplus = surplus;
        this.transferable = transferable;
    }

    /** Place in the list of the problem. */
    public int getPlace() {
        return place;
    }

    /** The group that it settles in, or null. */
    public PlannedGroup getGroup() {
        return group;
    }

    public void setGroup(PlannedGroup group) {
        this.group = group;
    }

    long surplus() {
        return surplus;
    }

    long transferable() {
        return transferable;
    }
}
