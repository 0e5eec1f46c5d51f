// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rentreduction.adapter.rest;

import java.util.UUID;
import nl.onderdak.housingstock.rentreduction.domain.RentReduction;
import nl.onderdak.housingstock.rentreduction.domain.RentReductionReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reduction in the API. */
@Schema(name = "RentReduction", description = "A lower rent for some months (tijdelijke huurverlaging)")
public record RentReductionResponse(
        UUID id,
        String dwelling,
        String landlord,
        String municipality,
        RentReductionReason reason,

        @Schema(description = "Reduced bare rent, in eurocents")
        int rentPerMonth,

        @Schema(description = "First month", examples = "2024-03")
        String from,

        @Schema(description = "Last month", examples = "2025-08")
        String until) {

    static RentReductionResponse of(RentReduction reduction) {
        return new RentReductionResponse(
                reduction.id(),
                reduction.dwelling(),
                reduction.landlord(),
                reduction.municipality().value(),
                reduction.reason(),
                reduction.rentPerMonth(),
                reduction.from().toString(),
                reduction.until().toString());
    }
}
