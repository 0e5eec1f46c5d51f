// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.actionplan.domain.PlanOrder;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order to make a plan of action. */
@Schema(description = "An order to make a plan of action (opdracht tot een plan van aanpak)")
public record ActionPlanRequest(
        @NotNull @Schema(description = "The municipality (gemeente)", examples = "GM0141")
        MunicipalityCode municipality,

        @NotNull @PastOrPresent @Schema(description = "Day of the order (opdracht)", examples = "2024-12-17")
        LocalDate orderedOn,

        @NotNull
        @Schema(
                description = "Last day on which the plan is delivered in time (aanbiedingsdatum), after the order",
                examples = "2025-02-28")
        LocalDate deadline,

        @NotNull
        @Schema(
                description = "The half-year at the end of which no backlog (achterstand) may be left; the second of a"
                        + " year for the year",
                examples = "2025-H2")
        HalfYear clearedBy) {

    private static final LocalDate EARLIEST = LocalDate.of(2000, Month.JANUARY, 1);

    /** Ten years, as a forecast at most. */
    private static final int MOST = 20;

    /** The order. @throws BadInput when its days contradict each other */
    PlanOrder order() {
        var faults = new ArrayList<Fault>();
        if (!deadline.isAfter(orderedOn)) {
            faults.add(Fault.at("/deadline", "deadline-not-after-order", null));
        }
        if (clearedBy.end().isBefore(orderedOn)) {
            faults.add(Fault.at("/clearedBy", "goal-before-order", null));
        }
        if (orderedOn.isBefore(EARLIEST)) {
            faults.add(Fault.at("/orderedOn", "order-too-early", null));
        } else if (HalfYear.of(orderedOn).countTo(clearedBy) > MOST) {
            faults.add(Fault.at("/clearedBy", "goal-too-far", null));
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return new PlanOrder(orderedOn, deadline, clearedBy);
    }
}
