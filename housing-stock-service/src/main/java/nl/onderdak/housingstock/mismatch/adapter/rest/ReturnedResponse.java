// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.mismatch.adapter.rest;

import nl.onderdak.contracts.HalfYear;
import nl.onderdak.housingstock.mismatch.domain.Returned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Returned vacancies of one municipality and half-year in the API. */
@Schema(
        name = "ReturnedVacancies",
        description = "Vacancies that went back to their landlord for lack of couplings (teruggegeven woningen)")
public record ReturnedResponse(
        @Schema(description = "CBS code of the municipality (gemeente)", examples = "GM0141")
        String municipality,

        @Schema(description = "Half-year in which they went back (halfjaar)")
        HalfYear halfYear,

        @Schema(description = "Because no household was coupled", examples = "2")
        int noCoupledHousehold,

        @Schema(description = "Because no coupled household fitted", examples = "1")
        int noFittingHousehold,

        @Schema(description = "Both together: evidence that couplings were short (bewijs)", examples = "3")
        int evidence) {

    static ReturnedResponse of(Returned returned) {
        return new ReturnedResponse(
                returned.municipality().value(),
                returned.halfYear(),
                returned.noCoupledHousehold(),
                returned.noFittingHousehold(),
                returned.evidence());
    }
}
