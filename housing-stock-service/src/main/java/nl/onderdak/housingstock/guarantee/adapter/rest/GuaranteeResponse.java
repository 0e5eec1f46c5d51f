// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.guarantee.adapter.rest;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.housingstock.guarantee.domain.Guarantee;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A guarantee in the API. */
@Schema(name = "Guarantee", description = "A guarantee for rent loss (garantstelling voor huurderving)")
public record GuaranteeResponse(
        UUID id,
        String dwelling,
        String landlord,
        String municipality,
        LocalDate from,
        LocalDate until,

        @Schema(description = "Most for a month, in eurocents, or null", nullable = true)
        Integer mostPerMonth,

        @Schema(description = "Most in total, in eurocents, or null", nullable = true)
        Long mostInTotal,

        @Schema(description = "What has been claimed, in eurocents")
        long claimed,

        long version) {

    static GuaranteeResponse of(Guarantee guarantee) {
        return new GuaranteeResponse(
                guarantee.id(),
                guarantee.dwelling(),
                guarantee.landlord(),
                guarantee.municipality().value(),
                guarantee.term().from(),
                guarantee.term().until(),
                guarantee.limits().perMonth(),
                guarantee.limits().inTotal(),
                guarantee.claimed(),
                guarantee.version());
    }
}
