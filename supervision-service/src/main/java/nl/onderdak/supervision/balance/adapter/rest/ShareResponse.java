// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import java.math.BigDecimal;
import nl.onderdak.supervision.balance.domain.Share;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Share", description = "A part of a whole")
record ShareResponse(
        @Schema(description = "The part") long numerator,
        @Schema(description = "The whole") long denominator,

        @Schema(description = "In per cent with one decimal; null when the whole is nothing or less", nullable = true)
        BigDecimal percentage) {

    static ShareResponse of(Share share) {
        return new ShareResponse(share.numerator(), share.denominator(), share.percentage());
    }
}
