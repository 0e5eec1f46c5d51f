// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.adapter.rest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.onderdak.placement.coupling.domain.State;
import nl.onderdak.placement.deadline.application.Deadlines.Expecting;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ExpectedFamily",
        description =
                "A household with family members whose entry was approved and who have yet to arrive (nareizigers)")
record ExpectedFamilyResponse(
        @Schema(description = "The coupling") UUID couplingId,

        @Schema(description = "CBS code of the municipality (koppelgemeente)", examples = "GM0141")
        String municipality,

        @Schema(description = "Size of the household", examples = "1")
        int persons,

        @Schema(description = "Members who are expected", examples = "3")
        int expected,

        @Schema(description = "State of the coupling") State state,

        @Schema(description = "Last day to arrive of the first of them: three months after the approval")
        LocalDate arriveBy,

        @Schema(description = "Days left; negative when it is over", examples = "60")
        long daysLeft,

        @Schema(description = "Whether that day is over (overschrijding)")
        boolean overdue) {

    static ExpectedFamilyResponse of(Expecting expecting, LocalDate today) {
        return new ExpectedFamilyResponse(
                expecting.couplingId(),
                expecting.municipality().value(),
                expecting.persons(),
                expecting.expected(),
                expecting.state(),
                expecting.arriveBy(),
                ChronoUnit.DAYS.between(today, expecting.arriveBy()),
                today.isAfter(expecting.arriveBy()));
    }
}
