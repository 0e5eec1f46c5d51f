// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.domain;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Versioned;
import nl.onderdak.contracts.housingstock.PlacesExpected;
import nl.onderdak.housingstock.formpolicy.domain.FormPolicy;
import nl.onderdak.housingstock.pipeline.domain.PlannedPlaces;
import nl.onderdak.housingstock.project.domain.ProjectRejection.DelayNotLater;
import nl.onderdak.housingstock.project.domain.ProjectRejection.PostponementNeedsReason;
import nl.onderdak.housingstock.project.domain.ProjectRejection.ProjectOver;

/**
 * Homes that are to be made. Its expectation moves to a later day by a recorded delay only, so that every delay has its
 * reason.
 *
 * @param id its identity
 * @param municipality where it lies
 * @param landlord the landlord that owns it, or null when the municipality does
 * @param plan what it is to bring
 * @param delays number of recorded delays
 * @param version 1 when new, one more with every change
 */
public record Project(UUID id, MunicipalityCode municipality, String landlord, Plan plan, int delays, long version)
        implements Versioned {

    /** A new project. */
    public static Project planned(UUID id, MunicipalityCode municipality, String landlord, Plan plan) {
        return new Project(id, municipality, landlord, plan, 0, 1);
    }

    /** Changes the plan. Rejected when the project is over, and when the plan would end later without a reason. */
    public Decision<Project> change(Plan next) {
        if (plan.status().isOver()) {
            return Decision.rejected(new ProjectOver());
        }
        if (next.expected().endsLaterThan(plan.expected())) {
            return Decision.rejected(
                    new PostponementNeedsReason(plan.expected().until().notation()));
        }
        return Decision.accepted(new Project(id, municipality, landlord, next, delays, version + 1));
    }

    /** Moves the expectation to a later day. Rejected when the project is over, or the new period ends no later. */
    public Decision<Project> delay(ExpectedPeriod next) {
        if (plan.status().isOver()) {
            return Decision.rejected(new ProjectOver());
        }
        if (!next.endsLaterThan(plan.expected())) {
            return Decision.rejected(new DelayNotLater(plan.expected().until().notation()));
        }
        return Decision.accepted(
                new Project(id, municipality, landlord, plan.expectedIn(next), delays + 1, version + 1));
    }

    /** What is still expected of it for permit holders: nothing once it is over. */
    public PlannedPlaces plannedPlaces() {
        return PlannedPlaces.of(
                PlacesExpected.Kind.PROJECT,
                id,
                municipality,
                landlord,
                plan.status().isOver() ? 0 : plan.permitHolderPlaces(),
                plan.probability(),
                plan.expected().firstDay(),
                plan.expected().lastDay());
    }

    /** Whether its homes should have been there before this day. */
    public boolean isOverdueOn(LocalDate day) {
        return !plan.status().isOver() && plan.expected().lastDay().isBefore(day);
    }

    /**
     * Whether its municipality does not want its form on this day. The most homes that it may bring are the scale to
     * which the policy is held.
     */
    public boolean isExcludedBy(FormPolicy policy, LocalDate day) {
        return !plan.status().isOver()
                && policy.warning(plan.kind().form(), plan.homesMost(), day).isPresent();
    }
}
