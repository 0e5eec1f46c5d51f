// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.adapter.rest;

import nl.onderdak.housingstock.policy.adapter.rest.AssumptionResponse;
import nl.onderdak.housingstock.rent.domain.FittingShare;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A share of fitting allocations in the API. */
@Schema(name = "FittingShare", description = "The share of fitting allocations (passend toewijzen)")
public record FittingShareResponse(
        @Schema(description = "Households with a right to rent allowance that were allocated a home")
        int entitled,

        @Schema(description = "Those of them with a rent above their limit")
        int above,

        @Schema(description = "Those with a fitting rent") int fitting,

        @Schema(
                description = "The share that fits in thousandths, rounded down; null without households",
                nullable = true)
        Integer perMille,

        @Schema(description = "Whether less fits than the rule requires (overtreding)")
        boolean breached,

        @Schema(description = "The least share (norm)") AssumptionResponse least) {

    static FittingShareResponse of(FittingShare share) {
        return new FittingShareResponse(
                share.entitled(),
                share.above(),
                share.fitting(),
                share.perMille(),
                share.isBreached(),
                AssumptionResponse.of(share.least()));
    }
}
