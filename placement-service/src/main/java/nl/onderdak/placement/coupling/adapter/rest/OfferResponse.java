// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import java.time.LocalDate;
import nl.onderdak.contracts.placement.RefusalReason;
import nl.onderdak.placement.coupling.domain.Mediation;
import nl.onderdak.placement.coupling.domain.Mediation.Accepted;
import nl.onderdak.placement.coupling.domain.Mediation.Ended;
import nl.onderdak.placement.coupling.domain.Mediation.Offered;
import nl.onderdak.placement.coupling.domain.Mediation.Refused;
import nl.onderdak.placement.coupling.domain.Mediation.Searching;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Offer", description = "The last dwelling on offer (aanbod) with its answer")
record OfferResponse(
        @Schema(description = "Reference of the dwelling at its owner, or null", nullable = true)
        String dwelling,

        @Schema(description = "Day of the offer") LocalDate offeredOn,

        @Schema(description = "Day of the answer, or null while there is none", nullable = true)
        LocalDate answeredOn,

        @Schema(description = "Reason of the refusal (weigering), or null", nullable = true)
        RefusalReason refusal,

        @Schema(description = "Day on which COA judged the refusal unjustified, or null", nullable = true)
        LocalDate unjustifiedOn) {

    /** The offer of a mediation, or null when there is none. */
    static OfferResponse of(Mediation mediation) {
        return switch (mediation) {
            case Searching _, Ended _ -> null;
            case Offered(var offer) -> new OfferResponse(offer.dwelling(), offer.offeredOn(), null, null, null);
            case Accepted(var offer, var answeredOn) ->
                new OfferResponse(offer.dwelling(), offer.offeredOn(), answeredOn, null, null);
            case Refused(var offer, var answeredOn, var reason, var unjustifiedOn) ->
                new OfferResponse(offer.dwelling(), offer.offeredOn(), answeredOn, reason, unjustifiedOn);
        };
    }
}
