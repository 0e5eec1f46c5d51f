// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.assessment.application.FindAssessments;
import nl.onderdak.supervision.assessment.domain.RoundKind;
import nl.onderdak.supervision.assessment.domain.ShortfallReason;
import nl.onderdak.supervision.balance.adapter.rest.SourceResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "AssessmentRound",
        description = "A round in which all municipalities of a province were assessed (toezichtronde)")
record RoundResponse(
        @Schema(description = "Its id") UUID id,
        @Schema(description = "The province (provincie)") ProvinceCode province,
        @Schema(description = "Its day") LocalDate day,
        @Schema(description = "How often it is held (soort)") RoundKind kind,

        @Schema(description = "The half-year of the figures (periode); a half-yearly round closes it")
        HalfYear halfYear,

        @Schema(description = "The figures are those of the end of this day (peildatum)")
        LocalDate validOn,

        @Schema(description = "Facts recorded up to and including this moment")
        Instant knownAt,

        @Schema(description = "The version of the policy in force on the day (toezichtkader)")
        UUID policy,

        @Schema(description = "When it was held") Instant heldAt,

        @Schema(description = "Number of assessments that the caller sees (beoordelingen)")
        int assessments,

        @Schema(description = "Those that are decided (vastgesteld)")
        int decided,

        @Schema(description = "How many are proposed in which category")
        List<CategoryCountResponse> proposedCategories,

        @Schema(description = "How many are decided in which category")
        List<CategoryCountResponse> decidedCategories,

        @Schema(description = "How many of the decided ones name which reason (redenen van achterblijven)")
        List<ReasonCountResponse> reasons,

        @Schema(description = "How far each source had been read (bronnen)")
        List<SourceResponse> sources) {

    @Schema(name = "AssessmentCategoryCount", description = "A number of assessments in one category")
    record CategoryCountResponse(
            @Schema(description = "Code of the category (categorie)")
            String category,

            @Schema(description = "Number of assessments") int count) {

        static List<CategoryCountResponse> of(Map<String, Integer> counts) {
            return counts.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(count -> new CategoryCountResponse(count.getKey(), count.getValue()))
                    .toList();
        }
    }

    @Schema(name = "AssessmentReasonCount", description = "A number of assessments that name one reason")
    record ReasonCountResponse(
            @Schema(description = "The reason (reden)") ShortfallReason reason,
            @Schema(description = "Number of assessments") int count) {

        static List<ReasonCountResponse> of(Map<ShortfallReason, Integer> counts) {
            return counts.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(count -> new ReasonCountResponse(count.getKey(), count.getValue()))
                    .toList();
        }
    }

    static RoundResponse of(FindAssessments.Counted counted) {
        var round = counted.round();
        var tally = counted.tally();
        return new RoundResponse(
                round.id(),
                round.province(),
                round.day(),
                round.kind(),
                round.halfYear(),
                round.validOn(),
                round.knownAt(),
                round.policy(),
                round.heldAt(),
                tally.assessments(),
                tally.decided(),
                CategoryCountResponse.of(tally.proposed()),
                CategoryCountResponse.of(tally.decidedBy()),
                ReasonCountResponse.of(tally.reasons()),
                SourceResponse.of(round.readings()));
    }
}
