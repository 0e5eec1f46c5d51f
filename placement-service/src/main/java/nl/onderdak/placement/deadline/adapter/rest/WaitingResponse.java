// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.adapter.rest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.onderdak.placement.coupling.domain.State;
import nl.onderdak.placement.deadline.application.Deadlines.Waiting;
import nl.onderdak.placement.deadline.domain.Norms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WaitingHousehold", description = "A household that waits for a home (wachtend huishouden)")
record WaitingResponse(
        @Schema(description = "The coupling") UUID couplingId,

        @Schema(description = "CBS code of the municipality (koppelgemeente)", examples = "GM0141")
        String municipality,

        @Schema(description = "Size of the household", examples = "3")
        int persons,

        @Schema(description = "Members who wait", examples = "3")
        int waiting,

        @Schema(description = "State of the coupling")
        State state,

        @Schema(description = "Day the permit was granted (vergunningverlening)")
        LocalDate permitOn,

        @Schema(description = "Day of the coupling") LocalDate coupledOn,

        @Schema(description = "Days since the permit, gross (bruto wachttijd)", examples = "120")
        long daysWaiting,

        @Schema(
                description = "Of these, without the days on which the dossier blocked a tenancy (netto)",
                examples = "106")
        long daysWaitingNet,

        @Schema(description = "Day by which it should have been coupled: 2 weeks after the permit")
        LocalDate coupleBy,

        @Schema(description = "Day by which a home should have been arranged: 10 weeks later")
        LocalDate homeBy,

        @Schema(description = "Day by which it should have moved: 14 weeks after the permit (veertienwekentermijn)")
        LocalDate moveBy,

        @Schema(description = "Whether that day is over (overschrijding)")
        boolean overdue) {

    static WaitingResponse of(Waiting waiting, LocalDate today) {
        var norms = Norms.of(waiting.permitOn());
        return new WaitingResponse(
                waiting.couplingId(),
                waiting.municipality().value(),
                waiting.persons(),
                waiting.waiting(),
                waiting.state(),
                waiting.permitOn(),
                waiting.coupledOn(),
                ChronoUnit.DAYS.between(waiting.permitOn(), today),
                ChronoUnit.DAYS.between(waiting.permitOn(), today) - waiting.blockedDays(),
                norms.coupleBy(),
                norms.homeBy(),
                norms.moveBy(),
                norms.isOverdue(today));
    }
}
