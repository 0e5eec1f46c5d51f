// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.adapter.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/**
 * A group holds municipalities of both sides (hard), the groups cover as many persons of shortfall as they can
 * (medium), with few exchanges, and then with few municipalities (soft). A group of <i>n</i> municipalities needs <i>n
 * - 1</i> exchanges. That no quota falls below 0 and none that takes over falls behind is part of the numbers of each
 * municipality.
 */
public class GroupConstraints implements ConstraintProvider {

    /** More than all municipalities of the country together, so that one exchange less outweighs them. */
    private static final long EXCHANGE = 1_000;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {bothSides(factory), covered(factory), members(factory), groups(factory)};
    }

    private static Constraint bothSides(ConstraintFactory factory) {
        return factory.forEach(PlannedMunicipality.class)
                .groupBy(
                        PlannedMunicipality::getGroup,
                        ConstraintCollectors.sumLong(PlannedMunicipality::surplus),
                        ConstraintCollectors.sumLong(PlannedMunicipality::transferable))
                .filter((group, surplus, transferable) -> surplus == 0 || transferable == 0)
                .penalize(HardMediumSoftLongScore.ONE_HARD)
                .asConstraint("groups of one side");
    }

    private static Constraint covered(ConstraintFactory factory) {
        return factory.forEach(PlannedMunicipality.class)
                .groupBy(
                        PlannedMunicipality::getGroup,
                        ConstraintCollectors.sumLong(PlannedMunicipality::surplus),
                        ConstraintCollectors.sumLong(PlannedMunicipality::transferable))
                .rewardLong(
                        HardMediumSoftLongScore.ONE_MEDIUM,
                        (group, surplus, transferable) -> Math.min(surplus, transferable))
                .asConstraint("persons of shortfall covered");
    }

    private static Constraint members(ConstraintFactory factory) {
        return factory.forEach(PlannedMunicipality.class)
                .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, municipality -> EXCHANGE + 1)
                .asConstraint("an exchange for each member");
    }

    private static Constraint groups(ConstraintFactory factory) {
        return factory.forEach(PlannedMunicipality.class)
                .groupBy(PlannedMunicipality::getGroup)
                .rewardLong(HardMediumSoftLongScore.ONE_SOFT, group -> EXCHANGE)
                .asConstraint("but for one of each group");
    }
}
