// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.adapter.rest;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.placement.coupling.domain.State;
import nl.onderdak.placement.coupling.domain.TemporaryPlace;
import nl.onderdak.placement.deadline.application.Deadlines.Temporary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Rehousing",
        description = "A household in a temporary place, which needs a next home (vervolghuisvesting)")
record RehousingResponse(
        @Schema(description = "The coupling") UUID couplingId,

        @Schema(description = "CBS code of the municipality (koppelgemeente)", examples = "GM0141")
        String municipality,

        @Schema(description = "Size of the household", examples = "3")
        int persons,

        @Schema(description = "State of the coupling") State state,

        @Schema(description = "Last day of the temporary place or contract")
        LocalDate endsOn,

        @Schema(description = "Day from which a next home is agreed, or null", nullable = true)
        LocalDate nextHomeOn,

        @Schema(description = "Days left; negative when it is over", examples = "60")
        long daysLeft,

        @Schema(description = "First day on which a next home is urgent: 90 days before")
        LocalDate alarmOn,

        @Schema(description = "Whether a next home is urgent: that day has come and none is agreed in time")
        boolean alarm) {

    static RehousingResponse of(Temporary temporary, LocalDate today) {
        var place = new TemporaryPlace(temporary.endsOn(), temporary.nextHomeOn());
        return new RehousingResponse(
                temporary.couplingId(),
                temporary.municipality().value(),
                temporary.persons(),
                temporary.state(),
                temporary.endsOn(),
                temporary.nextHomeOn(),
                place.daysLeft(today),
                place.alarmOn(),
                place.isAlarming(today));
    }
}
