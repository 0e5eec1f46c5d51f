// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.adapter.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.actionplan.domain.PlanJudgement;
import nl.onderdak.supervision.actionplan.domain.PlanJudgementState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PlanJudgement", description = "The judgement of a delivered plan of action (beoordeling)")
record PlanJudgementResponse(
        @Schema(description = "1 for the first proposal (volgnummer)")
        int number,

        @Schema(description = "Number of the delivery that is judged (aanlevering)")
        int delivery,

        @Schema(description = "Its state (status)") PlanJudgementState state,

        @Schema(description = "Whether the plan is enough for the order (sluitend)")
        boolean conclusive,

        @Schema(description = "The half-year of the delivery, from which persons are due (periode)")
        HalfYear from,

        @Schema(description = "The half-year at the end of which no backlog may be left (periode)")
        HalfYear until,

        @Schema(
                description = "Persons still to be housed at the beginning, with those taken over (achterstand);"
                        + " negative for a surplus")
        long backlog,

        @Schema(description = "Quotas of these half-years, definitive and forecast (taakstelling)")
        long quota,

        @Schema(description = "Persons due: backlog and quotas (opgave)")
        long due,

        @Schema(description = "Persons whom the measures are expected to house (effect)")
        long effect,

        @Schema(description = "Persons due whom no measure houses (tekort)")
        long gap,

        @Schema(description = "Persons per half-year at which nothing is left in time (benodigd tempo)")
        BigDecimal requiredPerHalfYear,

        @Schema(description = "Persons per half-year who were housed in the year before (tempo)")
        BigDecimal lastPerHalfYear,

        @Schema(description = "Facts recorded up to and including this moment")
        Instant knownAt,

        @Schema(description = "Why (motivering)") String reason,

        @Schema(description = "Day of the proposal (voorgesteld op)")
        LocalDate proposedOn,

        @Schema(description = "On whose behalf it was decided (namens), or null", nullable = true)
        String decidedBy,

        @Schema(description = "Day of the decision (besluitdatum), or null", nullable = true)
        LocalDate decidedOn) {

    static PlanJudgementResponse of(PlanJudgement judgement) {
        var gap = judgement.gap();
        var decision = judgement.decision();
        return new PlanJudgementResponse(
                judgement.number(),
                judgement.delivery(),
                judgement.state(),
                judgement.conclusive(),
                gap.from(),
                gap.until(),
                gap.backlog(),
                gap.quota(),
                gap.due(),
                gap.effect(),
                gap.gap(),
                gap.requiredPace().perPeriod(),
                gap.pastPace().perPeriod(),
                judgement.knownAt(),
                judgement.reason(),
                judgement.proposedOn(),
                decision == null ? null : decision.decidedBy(),
                decision == null ? null : decision.decidedOn());
    }
}
