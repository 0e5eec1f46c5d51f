// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.adapter.rest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.onderdak.placement.coupling.domain.State;
import nl.onderdak.placement.deadline.application.Deadlines.Waiting;
import nl.onderdak.placement.deadline.domain.Norm;
import nl.onderdak.placement.deadline.domain.Norms;
import nl.onderdak.placement.dossier.domain.DossierItem;
import nl.onderdak.placement.profile.domain.CoaRegion;
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

        @Schema(description = "State of the coupling") State state,

        @Schema(description = "Code of the place where it stays in reception (opvanglocatie), or null", nullable = true)
        String receptionPlace,

        @Schema(description = "COA region of that place, or null", nullable = true)
        CoaRegion receptionRegion,

        @Schema(description = "Day the permit was granted (vergunningverlening)")
        LocalDate permitOn,

        @Schema(description = "Day of the coupling") LocalDate coupledOn,

        @Schema(description = "Days since the permit, gross (bruto wachttijd)", examples = "120")
        long daysWaiting,

        @Schema(
                description = "Of these, without the days on which the dossier blocked a tenancy (netto)",
                examples = "106")
        long daysWaitingNet,

        @Schema(description = "Items missing in the dossier, without which no tenancy begins (ontbrekende stukken)")
        List<DossierItem> blockedBy,

        @Schema(description = "Last day to couple it: 2 weeks after the permit")
        LocalDate coupleBy,

        @Schema(description = "Last day to arrange a home: 10 weeks later")
        LocalDate homeBy,

        @Schema(description = "Last day to move: 14 weeks after the permit (veertienwekentermijn)")
        LocalDate moveBy,

        @Schema(description = "Norms that it breaks, gross (overschrijding)")
        List<Norm> broken,

        @Schema(description = "Norms that it breaks without the days on which the dossier blocked a tenancy (netto)")
        List<Norm> brokenNet) {

    static WaitingResponse of(Waiting waiting, LocalDate today) {
        var norms = new Norms(waiting.permitOn());
        var days = ChronoUnit.DAYS.between(waiting.permitOn(), today);
        return new WaitingResponse(
                waiting.couplingId(),
                waiting.municipality().value(),
                waiting.persons(),
                waiting.waiting(),
                waiting.state(),
                waiting.receptionPlace(),
                waiting.receptionRegion(),
                waiting.permitOn(),
                waiting.coupledOn(),
                days,
                days - waiting.blockedDays(),
                waiting.lacking().stream().sorted().toList(),
                norms.lastDay(Norm.COUPLE),
                norms.lastDay(Norm.HOME),
                norms.lastDay(Norm.MOVE),
                List.copyOf(norms.broken(waiting.coupledOn(), waiting.state(), 0, today)),
                List.copyOf(norms.broken(waiting.coupledOn(), waiting.state(), waiting.blockedDays(), today)));
    }
}
