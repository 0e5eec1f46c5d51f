// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.guarantee.adapter.rest;

import java.time.Instant;
import nl.onderdak.housingstock.guarantee.application.Guarantees;
import nl.onderdak.housingstock.guarantee.domain.Guarantee;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim on a guarantee in the API. */
@Schema(name = "GuaranteeClaim", description = "Rent loss of a month (huurderving)")
public record ClaimResponse(
        String dwelling,
        String landlord,

        @Schema(description = "The month", examples = "2025-03")
        String month,

        @Schema(description = "In eurocents") int amount,

        Instant recordedAt) {

    static ClaimResponse of(Guarantee guarantee, Guarantees.RecordedClaim recorded) {
        return new ClaimResponse(
                guarantee.dwelling(),
                guarantee.landlord(),
                recorded.claim().month().toString(),
                recorded.claim().amount(),
                recorded.recordedAt());
    }
}
