// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.adapter.rest;

import java.util.UUID;
import nl.onderdak.housingstock.temporary.domain.Payments;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The payment for one stay in the API. */
@Schema(name = "TransitPayment", description = "What the state pays for one stay in a transit facility (bekostiging)")
public record PaymentResponse(
        @Schema(description = "The stay (verblijf)") UUID stay,
        UUID couplingId,

        @Schema(description = "CBS code of the municipality that has to house it (koppelgemeente)")
        String coupledTo,

        int persons,

        @Schema(description = "Days of the stay", examples = "400")
        long days,

        @Schema(description = "Days that are paid for each person", examples = "365")
        long paidDays,

        @Schema(description = "Whether it is coupled to another municipality")
        boolean forNeighbour,

        @Schema(description = "The amount in eurocents", examples = "2482000")
        long cents) {

    static PaymentResponse of(Payments.Line line) {
        var stay = line.stay();
        return new PaymentResponse(
                stay.id(),
                stay.couplingId(),
                stay.coupledTo().value(),
                stay.persons(),
                line.days(),
                line.paidDays(),
                line.forNeighbour(),
                line.cents());
    }
}
