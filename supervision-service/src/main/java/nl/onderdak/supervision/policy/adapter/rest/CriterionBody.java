// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import nl.onderdak.supervision.policy.domain.Criterion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A criterion, in requests and responses. */
@Schema(
        name = "PolicyCriterion",
        description = "A criterion of a policy (criterium): everything that is given must hold; at least one is given."
                + " The backlog (achterstand) is its culpable part (verwijtbaar)")
public record CriterionBody(
        @Min(1)
        @Max(1_000_000)
        @Schema(description = "The backlog is at least this number of persons", examples = "20", nullable = true)
        Integer backlogAtLeast,

        @Min(0)
        @Max(10_000)
        @Schema(
                description = "The backlog is more than this percentage of the quota (taakstelling) of the half-year",
                examples = "50",
                nullable = true)
        Integer backlogAbovePercentage,

        @Min(1)
        @Max(12)
        @Schema(
                description = "At least this number of half-years in a row ended with a backlog (niet gehaald)",
                examples = "4",
                nullable = true)
        Integer missedAtLeast,

        @Min(1)
        @Max(12)
        @Schema(
                description = "The backlog rose in at least this number of half-years in a row (oplopend)",
                examples = "3",
                nullable = true)
        Integer risingAtLeast,

        @Schema(
                description = "The backlog is expected to rise, or not to (perspectief); without a forecast neither holds",
                nullable = true)
        Boolean forecastRises,

        @Min(0)
        @Max(120)
        @Schema(
                description = "A half-year is still open at least this number of months after its end (openstaand)",
                examples = "15",
                nullable = true)
        Integer openForMonths,

        @Schema(
                description = "There is a shortfall and all of it is excusable (verschoonbaar), or not",
                nullable = true)
        Boolean whollyExcusable) {

    static CriterionBody of(Criterion criterion) {
        return new CriterionBody(
                criterion.backlogAtLeast(),
                criterion.backlogAbovePercentage(),
                criterion.missedAtLeast(),
                criterion.risingAtLeast(),
                criterion.forecastRises(),
                criterion.openForMonths(),
                criterion.whollyExcusable());
    }

    Criterion criterion() {
        return new Criterion(
                backlogAtLeast,
                backlogAbovePercentage,
                missedAtLeast,
                risingAtLeast,
                forecastRises,
                openForMonths,
                whollyExcusable);
    }
}
