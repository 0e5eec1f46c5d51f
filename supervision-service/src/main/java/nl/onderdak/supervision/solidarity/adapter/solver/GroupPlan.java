// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.adapter.solver;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.solidarity.domain.SolidarityPlan;
import nl.onderdak.supervision.solidarity.domain.SolidarityProblem;

/** The planning model of a problem: which municipalities settle together; and the plan of a solution. */
@PlanningSolution
public class GroupPlan {

    @PlanningEntityCollectionProperty
    private List<PlannedMunicipality> municipalities;

    @ValueRangeProvider(id = "groups")
    private List<PlannedGroup> groups;

    @PlanningScore
    private HardMediumSoftLongScore score;

    /** The solver clones by it. */
    public GroupPlan() {}

    private GroupPlan(List<PlannedMunicipality> municipalities, List<PlannedGroup> groups) {
        this.municipalities = municipalities;
        this.groups = groups;
    }

    /** The planning model of a plan, to improve on; municipalities that can take no part are left out. */
    static GroupPlan of(SolidarityPlan initial) {
        return of(initial.problem(), initial.groups()::get);
    }

    /** The planning model of a problem, with all municipalities in one group. */
    static GroupPlan ofOneGroup(SolidarityProblem problem) {
        return of(problem, _ -> 0);
    }

    private static GroupPlan of(SolidarityProblem problem, Function<MunicipalityCode, Integer> groupOf) {
        var positions = problem.positions();
        int takers = 0;
        int handers = 0;
        for (var position : positions) {
            takers += position.surplus() > 0 ? 1 : 0;
            handers += position.transferable() > 0 ? 1 : 0;
        }
        var groups = IntStream.range(0, Math.min(takers, handers))
                .mapToObj(PlannedGroup::new)
                .toList();
        var municipalities = new ArrayList<PlannedMunicipality>();
        for (int place = 0; place < positions.size() && !groups.isEmpty(); place++) {
            var position = positions.get(place);
            if (position.surplus() > 0 || position.transferable() > 0) {
                var planned = new PlannedMunicipality(place, position.surplus(), position.transferable());
                var group = groupOf.apply(position.municipality());
                planned.setGroup(group == null ? null : groups.get(group));
                municipalities.add(planned);
            }
        }
        return new GroupPlan(municipalities, groups);
    }

    /** Whether there is anything to search: a municipality that can take over, and one that can hand over. */
    boolean isOpen() {
        return !groups.isEmpty();
    }

    int size() {
        return municipalities.size();
    }

    /** The exchanges of the solution. */
    SolidarityPlan plan(SolidarityProblem problem) {
        var groupOf = new HashMap<MunicipalityCode, Integer>();
        for (var planned : municipalities) {
            if (planned.getGroup() != null) {
                groupOf.put(
                        problem.positions().get(planned.getPlace()).municipality(),
                        planned.getGroup().number());
            }
        }
        return SolidarityPlan.ofGroups(problem, groupOf);
    }
}
