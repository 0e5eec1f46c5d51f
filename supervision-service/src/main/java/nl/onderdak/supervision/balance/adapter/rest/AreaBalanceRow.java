// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import nl.onderdak.supervision.balance.application.FindBalance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AreaBalanceRow", description = "The balance of an area as a row of a file, in persons")
record AreaBalanceRow(
        @Schema(description = "GM0141, PV23 or NL", examples = "PV23")
        String area,

        @Schema(description = "Its name", nullable = true) String name,

        @JsonUnwrapped FigureResponse figure,

        @Schema(description = "The part of the quota that is a forecast (prognose)")
        long forecastQuota,

        @Schema(description = "Months passed of six, in per cent (verwacht percentage)")
        BigDecimal expectedPercentage,

        @Schema(description = "Realised of the corrected quota, in per cent (percentage)", nullable = true)
        BigDecimal realisedPercentage,

        @Schema(description = Status.DESCRIPTION) Status status) {

    static AreaBalanceRow of(FindBalance.Found found) {
        var balance = found.balance();
        return new AreaBalanceRow(
                found.area().area().code(),
                found.area().name(),
                FigureResponse.of(balance, found.knownAt()),
                balance.forecastQuota(),
                balance.expectedShare().percentage(),
                balance.realisedShare().percentage(),
                Status.of(found.provisional()));
    }
}
