// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import java.time.LocalDate;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Coupling.Stay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Housing", description = "A household living somewhere (huisvesting)")
public record HousingResponse(
        @Schema(description = "Day of moving in") LocalDate housedOn,

        @Schema(description = "Reference of the dwelling at its owner, or null", nullable = true)
        String dwelling,

        @Schema(description = "Kind of accommodation") AccommodationKind kind,

        @Schema(description = "Day of registration in the population register (BRP), or null", nullable = true)
        LocalDate brpRegisteredOn,

        @Schema(description = "Persons that count towards the quota (realisatie)", examples = "3")
        int countedPersons,

        @Schema(description = "Half-year that they count in (kalenderhalfjaar)", examples = "2024-H1")
        String halfYear) {

    /** The housing that is a stay, or null when there is none. */
    static HousingResponse of(Stay stay) {
        if (stay == null) {
            return null;
        }
        var moveIn = stay.moveIn();
        return new HousingResponse(
                moveIn.housedOn(),
                moveIn.dwelling(),
                moveIn.kind(),
                moveIn.brpRegisteredOn(),
                stay.countedPersons(),
                stay.halfYear().toString());
    }

    /** The housing of a coupling, or null when it has none. */
    public static HousingResponse of(Coupling coupling) {
        return switch (coupling) {
            case Coupling.Coupled _ -> null;
            case Coupling.Housed housed -> of(housed.stay());
        };
    }
}
