// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.market.adapter.rest;

import nl.onderdak.housingstock.market.domain.Turnover;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The turnover of a landlord. */
@Schema(name = "Turnover", description = "The vacated homes of a landlord in a municipality and a year (mutatiegraad)")
public record TurnoverResponse(
        String municipality,
        String landlord,

        @Schema(description = "Calendar year in which they became available")
        int year,

        @Schema(description = "Vacated homes (mutaties)") long mutations,

        @Schema(description = "Units that are registered now")
        long stock,

        @Schema(description = "Vacated homes against the stock in basis points, half up", nullable = true)
        Long turnoverRate) {

    static TurnoverResponse of(Turnover turnover) {
        return new TurnoverResponse(
                turnover.municipality().value(),
                turnover.landlord(),
                turnover.year(),
                turnover.mutations(),
                turnover.stock(),
                turnover.rate().basisPoints());
    }
}
