// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.adapter.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;

/**
 * Limits that a plan must not break (hard), the number of households with a home (medium), and their waiting time and the
 * fit of their homes, both in days (soft).
 */
public class PlanConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            oneHouseholdPerHome(factory), spread(factory), housed(factory), waited(factory), fit(factory)
        };
    }

    private static Constraint oneHouseholdPerHome(ConstraintFactory factory) {
        return factory.forEachUniquePair(PlannedHousehold.class, Joiners.equal(PlannedHousehold::getHome))
                .penalize(HardMediumSoftLongScore.ONE_HARD)
                .asConstraint("one household per home");
    }

    private static Constraint spread(ConstraintFactory factory) {
        return factory.forEach(PlannedHousehold.class)
                .filter(household -> household.getHome().isLimited())
                .groupBy(household -> household.getHome().neighbourhood(), ConstraintCollectors.count())
                .join(
                        NeighbourhoodLimit.class,
                        Joiners.equal((neighbourhood, count) -> neighbourhood, NeighbourhoodLimit::neighbourhood))
                .filter((neighbourhood, count, limit) -> count > limit.most())
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (neighbourhood, count, limit) -> count - limit.most())
                .asConstraint("homes a neighbourhood can carry");
    }

    private static Constraint housed(ConstraintFactory factory) {
        return factory.forEach(PlannedHousehold.class)
                .reward(HardMediumSoftLongScore.ONE_MEDIUM)
                .asConstraint("households with a home");
    }

    private static Constraint waited(ConstraintFactory factory) {
        return factory.forEach(PlannedHousehold.class)
                .rewardLong(HardMediumSoftLongScore.ONE_SOFT, PlannedHousehold::daysWaited)
                .asConstraint("days waited");
    }

    private static Constraint fit(ConstraintFactory factory) {
        return factory.forEach(PlannedHousehold.class)
                .impactLong(HardMediumSoftLongScore.ONE_SOFT, PlannedHousehold::daysOfFit)
                .asConstraint("days that fit is worth");
    }
}
