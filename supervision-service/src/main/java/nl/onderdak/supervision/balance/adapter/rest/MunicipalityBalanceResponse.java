// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.balance.application.ListBalances;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MunicipalityBalance", description = "Where a municipality stands at the end of a day, in persons")
record MunicipalityBalanceResponse(
        @Schema(description = "CBS code (gemeentecode)") MunicipalityCode municipality,

        @Schema(description = "Its name (gemeente)", nullable = true)
        String name,

        @Schema(description = "Its province (provincie)", nullable = true)
        ProvinceCode province,

        @JsonUnwrapped FigureResponse figure,

        @Schema(description = "Months passed of six, in per cent (verwacht percentage)")
        BigDecimal expectedPercentage,

        @Schema(description = "Realised of the corrected quota, in per cent (percentage)", nullable = true)
        BigDecimal realisedPercentage,

        @Schema(description = Status.DESCRIPTION) Status status) {

    static MunicipalityBalanceResponse of(ListBalances.Listed listed) {
        var balance = listed.balance().balance();
        return new MunicipalityBalanceResponse(
                listed.balance().municipality(),
                listed.balance().name(),
                listed.balance().province(),
                FigureResponse.of(balance, listed.knownAt()),
                balance.expectedShare().percentage(),
                balance.realisedShare().percentage(),
                Status.of(listed.provisional()));
    }
}
