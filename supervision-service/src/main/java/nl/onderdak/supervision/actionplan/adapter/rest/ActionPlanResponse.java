// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.actionplan.domain.ActionPlan;
import nl.onderdak.supervision.actionplan.domain.MovedDeadline;
import nl.onderdak.supervision.actionplan.domain.PlanStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ActionPlan", description = "A plan of action (plan van aanpak), from its order to its judgement")
record ActionPlanResponse(
        @Schema(description = "Its id") UUID id,

        @Schema(description = "The municipality (gemeente)") MunicipalityCode municipality,

        @Schema(description = "How far it has come (status)")
        PlanStatus status,

        @Schema(description = "What the province ordered (opdracht)")
        OrderResponse order,

        @Schema(
                description =
                        "Days that the first delivery was late, or is late so far; 0 when in time (dagen te laat)")
        long daysLate,

        @Schema(description = "The same days, counted from the deadline that was set first")
        long daysAfterFirstDeadline,

        @Schema(description = "What the municipality delivered, the first first (aanleveringen)")
        List<PlanDeliveryResponse> deliveries,

        @Schema(
                description = "Judgements, the first first (beoordelingen); others than the province see those that"
                        + " hold")
        List<PlanJudgementResponse> judgements) {

    @Schema(name = "PlanOrder", description = "The order to make a plan of action (opdracht)")
    record OrderResponse(
            @Schema(description = "Day of the order (opdracht)")
            LocalDate orderedOn,

            @Schema(description = "Last day on which the plan is in time, as moved last (aanbiedingsdatum)")
            LocalDate deadline,

            @Schema(description = "The deadline that was set first")
            LocalDate firstDeadline,

            @Schema(description = "The half-year at the end of which no backlog (achterstand) may be left")
            HalfYear clearedBy,

            @Schema(description = "How the deadline was moved, the first move first (uitstel)")
            List<MoveResponse> moves) {}

    @Schema(name = "PlanDeadlineMove", description = "A deadline that was moved to a later day (uitstel)")
    record MoveResponse(
            @Schema(description = "The deadline until then") LocalDate from,
            @Schema(description = "The deadline since then") LocalDate to,
            @Schema(description = "Why (reden)") String reason,

            @Schema(description = "When it was decided (besluitdatum)")
            LocalDate movedOn) {

        static MoveResponse of(MovedDeadline move) {
            return new MoveResponse(move.from(), move.to(), move.reason(), move.movedOn());
        }
    }

    static ActionPlanResponse of(ActionPlan plan, LocalDate today) {
        var order = plan.order();
        return new ActionPlanResponse(
                plan.id(),
                plan.municipality(),
                plan.status(),
                new OrderResponse(
                        order.orderedOn(),
                        order.deadline(),
                        order.firstDeadline(),
                        order.clearedBy(),
                        order.moves().stream().map(MoveResponse::of).toList()),
                plan.daysLate(today),
                plan.daysAfterFirstDeadline(today),
                plan.deliveries().stream().map(PlanDeliveryResponse::of).toList(),
                plan.judgements().stream().map(PlanJudgementResponse::of).toList());
    }
}
