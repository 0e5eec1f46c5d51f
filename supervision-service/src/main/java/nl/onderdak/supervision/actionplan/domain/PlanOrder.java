// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.onderdak.contracts.HalfYear;

/**
 * The order to make a plan of action (<i>opdracht</i>).
 *
 * @param orderedOn day of the order
 * @param deadline last day on which the plan is delivered in time, as moved last (<i>aanbiedingsdatum</i>)
 * @param clearedBy the half-year at the end of which no backlog may be left
 * @param moves how the deadline was moved, the first move first
 */
public record PlanOrder(LocalDate orderedOn, LocalDate deadline, HalfYear clearedBy, List<MovedDeadline> moves) {

    /** @throws IllegalArgumentException when the days contradict each other */
    public PlanOrder {
        if (!deadline.isAfter(orderedOn)) {
            throw new IllegalArgumentException("a deadline that is not after the order");
        }
        if (clearedBy.end().isBefore(orderedOn)) {
            throw new IllegalArgumentException("a goal before the order");
        }
        moves = List.copyOf(moves);
    }

    /** An order whose deadline was never moved. */
    public PlanOrder(LocalDate orderedOn, LocalDate deadline, HalfYear clearedBy) {
        this(orderedOn, deadline, clearedBy, List.of());
    }

    /** The deadline that was set first. */
    public LocalDate firstDeadline() {
        return moves.isEmpty() ? deadline : moves.getFirst().from();
    }

    /** With its deadline moved. */
    PlanOrder moved(LocalDate to, String reason, LocalDate on) {
        var all = new ArrayList<>(moves);
        all.add(new MovedDeadline(deadline, to, reason, on));
        return new PlanOrder(orderedOn, to, clearedBy, all);
    }
}
