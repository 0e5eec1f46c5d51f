// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.placement.coupling.application.Stays.Listed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ListedStay", description = "A stay in the list of all households (verblijf)")
record ListedStayResponse(
        @Schema(description = "The coupling") UUID couplingId,

        @Schema(description = "Number of the stay within the coupling", examples = "1")
        int number,

        @Schema(description = "CBS code of the municipality that it counts for, if it counts", examples = "GM0141")
        String municipality,

        @Schema(description = "Day of moving in (huisvestingsdatum)")
        LocalDate housedOn,

        @Schema(description = "Last day of a temporary place or contract, or null", nullable = true)
        LocalDate until,

        @Schema(description = "First day back in reception, or null", nullable = true)
        LocalDate returnedOn,

        @Schema(description = "Kind of accommodation (soort woonruimte)")
        AccommodationKind kind,

        @Schema(description = "Reference of the dwelling or place at its owner, or null", nullable = true)
        String dwelling,

        @Schema(description = "Day of registration in the population register (BRP), or null", nullable = true)
        LocalDate brpRegisteredOn,

        @Schema(description = "Members who live there", examples = "3")
        int persons,

        @Schema(description = "Persons that count towards the quota by this stay (realisatie)", examples = "3")
        int countedPersons,

        @Schema(description = "Half-year of moving in (kalenderhalfjaar)", examples = "2024-H1")
        String halfYear) {

    static ListedStayResponse of(Listed listed) {
        var stay = listed.stay();
        var moveIn = stay.moveIn();
        return new ListedStayResponse(
                listed.couplingId(),
                stay.number(),
                stay.municipality().value(),
                moveIn.housedOn(),
                moveIn.until(),
                stay.returnedOn(),
                moveIn.kind(),
                moveIn.dwelling(),
                moveIn.brpRegisteredOn(),
                stay.members().size(),
                stay.counted().size(),
                stay.halfYear().toString());
    }
}
