// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
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

        @Schema(description = "What counts at the end of this day (peildatum)")
        LocalDate validOn,

        @Schema(description = "What was recorded up to and including this moment")
        Instant knownAt,

        @Schema(description = "The half-year of the day (periode)")
        HalfYear halfYear,

        @Schema(description = "Carried over from before the half-year (saldo vorige periode)")
        long openingBalance,

        @Schema(description = "Taken over in it less what was handed over (overgenomen)")
        long takenOver,

        @Schema(description = "Quota of the half-year (taakstelling)")
        long quota,

        @Schema(description = "Whether the quota is, in part, a forecast (prognose)")
        boolean includesForecast,

        @Schema(description = "Quota less openingBalance and takenOver (gecorrigeerde taakstelling)")
        long correctedQuota,

        @Schema(description = "Housed in the half-year up to the day, corrections included (realisatie)")
        long realised,

        @Schema(description = "Still to be housed (nog te huisvesten)")
        long stillToHouse,

        @Schema(description = "Negative is backlog, positive is surplus (saldo)")
        long balance,

        @Schema(description = "Persons behind, never negative (achterstand)")
        long backlog,

        @Schema(description = "Persons ahead, never negative (voorsprong)")
        long surplus,

        @Schema(description = "Months passed of six, in per cent (verwacht percentage)")
        BigDecimal expectedPercentage,

        @Schema(description = "Realised of the corrected quota, in per cent (percentage)", nullable = true)
        BigDecimal realisedPercentage,

        @Schema(
                description =
                        "Final: everything recorded up to knownAt is in it. Provisional: asked again with the same"
                                + " validOn and knownAt it may be another one")
        Status status) {

    static MunicipalityBalanceResponse of(ListBalances.Listed listed) {
        var balance = listed.balance().balance();
        return new MunicipalityBalanceResponse(
                listed.balance().municipality(),
                listed.balance().name(),
                listed.balance().province(),
                balance.validOn(),
                listed.knownAt(),
                balance.halfYear(),
                balance.openingBalance(),
                balance.takenOver(),
                balance.quota(),
                balance.includesForecast(),
                balance.correctedQuota(),
                balance.realised(),
                balance.stillToHouse(),
                balance.balance(),
                balance.backlog(),
                balance.surplus(),
                balance.expectedShare().percentage(),
                balance.realisedShare().percentage(),
                Status.of(listed.provisional()));
    }
}
