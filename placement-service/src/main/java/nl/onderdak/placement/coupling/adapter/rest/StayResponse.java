// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Stay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Stay", description = "Members of a household living at a place (verblijf)")
record StayResponse(
        @Schema(description = "Number of the stay within the coupling", examples = "1")
        int number,

        @Schema(description = "CBS code of the municipality that it counts for, if it counts", examples = "GM0141")
        String municipality,

        @Schema(description = "Day of moving in (huisvestingsdatum)")
        LocalDate housedOn,

        @Schema(description = "Last day of a temporary place or contract, or null", nullable = true)
        LocalDate until,

        @Schema(description = "Reference of the dwelling or place at its owner, or null", nullable = true)
        String dwelling,

        @Schema(description = "Kind of accommodation (soort woonruimte)")
        AccommodationKind kind,

        @Schema(description = "Day of registration in the population register (BRP), or null", nullable = true)
        LocalDate brpRegisteredOn,

        @Schema(description = "Numbers of the members who live there")
        List<Integer> members,

        @Schema(description = "First day back in reception, or null", nullable = true)
        LocalDate returnedOn,

        @Schema(description = "Persons that count towards the quota by this stay (realisatie)", examples = "3")
        int countedPersons,

        @Schema(description = "Half-year of moving in (kalenderhalfjaar)", examples = "2024-H1")
        String halfYear) {

    static StayResponse of(Stay stay) {
        if (stay == null) {
            return null;
        }
        var moveIn = stay.moveIn();
        return new StayResponse(
                stay.number(),
                stay.municipality().value(),
                moveIn.housedOn(),
                moveIn.until(),
                moveIn.dwelling(),
                moveIn.kind(),
                moveIn.brpRegisteredOn(),
                List.copyOf(stay.members()),
                stay.returnedOn(),
                stay.counted().size(),
                stay.halfYear().toString());
    }

    static List<StayResponse> of(Coupling coupling) {
        return coupling.stays().stream().map(StayResponse::of).toList();
    }
}
