// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.placement.EndReason;
import nl.onderdak.placement.coupling.application.Registration;
import nl.onderdak.placement.coupling.domain.Mediation.Ended;
import nl.onderdak.placement.coupling.domain.State;
import nl.onderdak.placement.household.domain.ArrivalKind;
import nl.onderdak.placement.household.domain.Composition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Coupling", description = "The link of a household to the municipality that is to house it (koppeling)")
record CouplingResponse(
        @Schema(description = "The coupling") UUID id,

        @Schema(description = "COA's opaque pseudonym for the household, or null after its erasure", nullable = true)
        String coaReference,

        @Schema(description = "CBS code of the municipality (koppelgemeente)", examples = "GM0141")
        String municipality,

        @Schema(description = "Way of arrival of the household in the Netherlands")
        ArrivalKind arrival,

        @Schema(description = "Composition of the household (gezinssamenstelling)")
        Composition composition,

        @Schema(description = "Size of the household: members who have arrived", examples = "3")
        int persons,

        @Schema(description = "Members who are expected (nareizigers)", examples = "0")
        int expected,

        @Schema(description = "Members who wait for a home", examples = "3")
        int waiting,

        @Schema(description = "Persons that count towards the quota (realisatie)", examples = "0")
        int countedPersons,

        @Schema(description = "Day the permit was granted (vergunningverlening)")
        LocalDate permitOn,

        @Schema(description = "Day of the coupling, or of the last re-coupling (herkoppeling)")
        LocalDate coupledOn,

        @Schema(description = "State of the coupling") State state,

        @Schema(description = "Reason of its end, or null until it ended", nullable = true)
        EndReason endReason,

        @Schema(description = "First day without it, or null until it ended", nullable = true)
        LocalDate endedOn,

        @Schema(
                description = "Coupling of the household that this one was part of (splitsing), or null",
                nullable = true)
        UUID splitFrom,

        @Schema(description = "One more with every change; also the entity tag", examples = "1")
        long version,

        @Schema(description = "The last dwelling on offer, or null when there is none", nullable = true)
        OfferResponse offer,

        @Schema(description = "Persons of the household (gezinsleden)")
        List<MemberResponse> members,

        @Schema(description = "Present and past stays (verblijven)")
        List<StayResponse> stays) {

    static CouplingResponse of(Registration registration) {
        var coupling = registration.coupling();
        var details = coupling.details();
        var ended = coupling.mediation() instanceof Ended end ? end : null;
        return new CouplingResponse(
                details.id(),
                registration.reference() == null
                        ? null
                        : registration.reference().value(),
                details.municipality().value(),
                details.arrival(),
                Composition.of(coupling.members(), details.coupledOn()),
                coupling.persons(),
                coupling.expected(),
                coupling.waiting(),
                coupling.counted(),
                details.permitOn(),
                details.coupledOn(),
                coupling.state(),
                ended == null ? null : ended.reason(),
                ended == null ? null : ended.endedOn(),
                details.splitFrom(),
                coupling.version(),
                OfferResponse.of(coupling.mediation()),
                coupling.members().stream().map(MemberResponse::of).toList(),
                StayResponse.of(coupling));
    }
}
