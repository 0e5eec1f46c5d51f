// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.adapter.rest;

import java.math.BigDecimal;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.publication.domain.OverviewLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PublicationLine", description = "One municipality in a monthly overview, in persons")
record PublicationLineResponse(
        @Schema(description = "CBS code (gmCode)", examples = "GM0141")
        MunicipalityCode municipality,

        @Schema(description = "Its name (gemeente)", nullable = true)
        String name,

        @Schema(description = "CBS code of its province (provincieCode)", nullable = true)
        ProvinceCode province,

        @Schema(
                description = "Balance at the end of the half-year before (saldo vorige periode); negative is backlog"
                        + " (achterstand)")
        long openingBalance,

        @Schema(description = "The quota as it was computed (taakstelling)")
        long quota,

        @Schema(description = "Persons taken over by exchange of quotas, less those handed over (overdracht)")
        long exchanged,

        @Schema(
                description =
                        "Balance taken over at a reorganisation or from an earlier administration, less that handed"
                                + " over (overgenomen)")
        long takenOver,

        @Schema(description = "quota and exchanged, less openingBalance and takenOver (gecorrigeerde taakstelling)")
        long correctedQuota,

        @Schema(description = "Persons housed in the half-year, corrections included (gerealiseerd)")
        long realised,

        @Schema(description = "The part of realised that corrects earlier reports (correcties)")
        long corrections,

        @Schema(description = "Persons still to be housed (nog te huisvesten)")
        long stillToHouse,

        @Schema(description = "Negative is backlog (achterstand), positive is surplus (voorsprong)")
        long balance,

        @Schema(description = "Realised of the corrected quota, in per cent (percentage)", nullable = true)
        BigDecimal realisedPercentage,

        @Schema(
                description = "Households that wait for a home (open koppelingen); null when it is 1 to 4, or would"
                        + " reveal such a number",
                nullable = true)
        Long openCouplings,

        @Schema(
                description = "Shortfall that follows from too few couplings (verschoonbaar); null when not known",
                nullable = true)
        Long excusable) {

    static PublicationLineResponse of(OverviewLine line) {
        return new PublicationLineResponse(
                line.municipality(),
                line.name(),
                line.province(),
                line.openingBalance(),
                line.quota(),
                line.exchanged(),
                line.takenOver(),
                line.correctedQuota(),
                line.realised(),
                line.corrections(),
                line.stillToHouse(),
                line.balance(),
                line.realisedShare().percentage(),
                line.openCouplings(),
                line.excusable());
    }
}
