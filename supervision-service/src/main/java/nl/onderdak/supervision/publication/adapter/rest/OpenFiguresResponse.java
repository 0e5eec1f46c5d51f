// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.adapter.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.publication.domain.OpenFigures;
import nl.onderdak.supervision.publication.domain.Overview;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OpenFigures", description = "An area in the overview of a month, as open data, in persons")
record OpenFiguresResponse(
        @Schema(description = "The month (maand)", examples = "2024-07")
        String month,

        @Schema(description = "The day it is printed under (peildatum): the first of the month")
        LocalDate referenceDate,

        @Schema(description = "The half-year of the quotas (periode)")
        HalfYear halfYear,

        @Schema(description = "GM0141, PV23 or NL", examples = "GM0141")
        String area,

        @Schema(description = "Name of a municipality (gemeente)", nullable = true)
        String name,

        @Schema(description = "CBS code of the province (provincieCode)", nullable = true)
        ProvinceCode province,

        @Schema(
                description = "Balance at the end of the half-year before (saldo vorige periode); negative is backlog"
                        + " (achterstand)")
        long openingBalance,

        @Schema(description = "The quota as it was computed (taakstelling)")
        long quota,

        @Schema(description = "Persons taken over by exchange of quotas, less those handed over (overdracht)")
        long exchanged,

        @Schema(description = "Balance taken over at a reorganisation, less that handed over (overgenomen)")
        long takenOver,

        @Schema(description = "quota and exchanged, less openingBalance and takenOver (gecorrigeerde taakstelling)")
        long correctedQuota,

        @Schema(description = "Persons housed in the half-year, corrections included (gerealiseerd)")
        long realised,

        @Schema(description = "Persons still to be housed (nog te huisvesten)")
        long stillToHouse,

        @Schema(description = "Negative is backlog (achterstand), positive is surplus (voorsprong)")
        long balance,

        @Schema(description = "Realised of the corrected quota, in per cent (percentage)", nullable = true)
        BigDecimal realisedPercentage,

        @Schema(
                description = "The part of realised that corrects earlier reports (correcties); null when it is 1 to 4"
                        + " either way, or would reveal such a number",
                nullable = true)
        Long corrections,

        @Schema(
                description = "Households that wait for a home (open koppelingen); null when it is 1 to 4, or would"
                        + " reveal such a number",
                nullable = true)
        Long openCouplings,

        @Schema(
                description = "Shortfall that follows from too few couplings (verschoonbaar); null when not known, and"
                        + " when it would reveal how few households waited",
                nullable = true)
        Long excusable) {

    static OpenFiguresResponse of(OpenFigures figures) {
        var month = figures.month();
        return new OpenFiguresResponse(
                month.toString(),
                month.atDay(1),
                HalfYear.of(Overview.validOn(month)),
                figures.area().code(),
                figures.name(),
                figures.province(),
                figures.openingBalance(),
                figures.quota(),
                figures.exchanged(),
                figures.takenOver(),
                figures.correctedQuota(),
                figures.realised(),
                figures.stillToHouse(),
                figures.balance(),
                figures.realisedShare().percentage(),
                figures.corrections(),
                figures.openCouplings(),
                figures.excusable());
    }
}
