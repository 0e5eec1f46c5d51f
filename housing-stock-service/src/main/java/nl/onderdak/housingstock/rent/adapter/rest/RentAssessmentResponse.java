// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.housingstock.policy.adapter.rest.AssumptionResponse;
import nl.onderdak.housingstock.policy.adapter.rest.LabelResponse;
import nl.onderdak.housingstock.rent.domain.Assessment;
import nl.onderdak.housingstock.rent.domain.RentClass;
import nl.onderdak.housingstock.rent.domain.Tenancy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The assessment of a rent in the API. */
@Schema(
        name = "RentAssessment",
        description =
                "Whether a rent fits a household (passend toewijzen) and rent allowance (huurtoeslag) is possible")
public record RentAssessmentResponse(
        @Schema(description = "Day whose year gives the limits")
        LocalDate day,

        @Schema(description = "Bare rent per month in eurocents (kale huur)")
        int rent,

        @Schema(description = "The limit that the rent is held against, or null when none is known", nullable = true)
        RentLimitResponse limit,

        @Schema(description = "Whether the rent fits (passend)")
        Assessment.Fit fit,

        @Schema(description = "Whether rent allowance is possible (huurtoeslag), income and means aside")
        Assessment.Allowance allowance,

        @Schema(description = "Class of the rent (huurklasse), or null when a limit is not known", nullable = true)
        RentClass rentClass,

        @Schema(description = "Why, in the order of the rules")
        List<ReasonResponse> reasons,

        @Schema(
                description = "A lower rent while the limit of the young holds (tijdelijke huurverlaging), or null",
                nullable = true)
        ReductionResponse reduction,

        @Schema(description = "The dated values that were used (aannames)")
        List<AssumptionResponse> assumptions) {

    /** A reason in the API. */
    @Schema(name = "RentReason", description = "Why a rent fits or not (reden)")
    public record ReasonResponse(
            Assessment.FitReason code,
            LabelResponse label,

            @Schema(description = "The article that says so")
            String source) {

        static ReasonResponse of(Assessment.FitReason reason) {
            return new ReasonResponse(reason, LabelResponse.of(reason.label()), reason.source());
        }
    }

    /** A temporary lower rent in the API. */
    @Schema(name = "YouthReduction", description = "A temporary lower rent (tijdelijke huurverlaging)")
    public record ReductionResponse(
            @Schema(description = "Eurocents per month while it lasts", examples = "45447")
            int rent,

            @Schema(
                    description = "The age limits from the day on: the lower rent lasts until the tenant has the age of"
                            + " the one in force (leeftijdsgrens)")
            List<AssumptionResponse> until,

            @Schema(description = "Whether the rent of the contract fits then, by the limits of this year")
            Assessment.Fit fitAfterwards) {

        static ReductionResponse of(Assessment.Reduction reduction) {
            return reduction == null
                    ? null
                    : new ReductionResponse(
                            reduction.rent(),
                            reduction.until().stream()
                                    .map(AssumptionResponse::of)
                                    .toList(),
                            reduction.fitsAfterwards());
        }
    }

    static RentAssessmentResponse of(Tenancy tenancy, Assessment assessment) {
        return new RentAssessmentResponse(
                tenancy.day(),
                tenancy.rent(),
                assessment.limit() == null ? null : RentLimitResponse.of(assessment.limit()),
                assessment.fit(),
                assessment.allowance(),
                assessment.rentClass(),
                assessment.reasons().stream().map(ReasonResponse::of).toList(),
                ReductionResponse.of(assessment.reduction()),
                assessment.assumptions().stream().map(AssumptionResponse::of).toList());
    }
}
