// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.reconciliation.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.reconciliation.domain.FileColumn;
import nl.onderdak.supervision.reconciliation.domain.NationalFileLine;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line as municipalities and the press know it: its columns have Dutch names. */
@Schema(
        name = "NationalFileRow",
        description = "One line of a monthly overview as COA or the ministry publishes it (overzicht realisatie"
                + " taakstelling); periode, provincieCode, gemeente, the percentages, openKoppelingen and verschoonbaar are"
                + " accepted and not kept")
record NationalFileRow(
        @NotNull
        @Schema(
                description = "The day it is printed under: its position is that of the end of the day before",
                examples = "2024-07-01")
        LocalDate peildatum,

        @Schema(description = "The half-year") HalfYear periode,
        @Schema(description = "The province") ProvinceCode provincieCode,

        @NotNull @Schema(description = "CBS code of the municipality", examples = "GM0141")
        MunicipalityCode gmCode,

        @Size(max = 100) @WithoutPersonalNumber @Schema(description = "Its name")
        String gemeente,

        @Min(-1_000_000)
        @Max(1_000_000)
        @Schema(description = "Balance at the end of the half-year before; negative is backlog")
        Integer saldoVorigePeriode,

        @Min(-1_000_000) @Max(1_000_000) @Schema(description = "Quota")
        Integer taakstelling,

        @Min(-1_000_000)
        @Max(1_000_000)
        @Schema(description = "Persons of exchanges of quotas, taken over less handed over")
        Integer overdracht,

        @Min(-1_000_000) @Max(1_000_000) @Schema(description = "Quota with exchanges and backlog")
        Integer gecorrigeerdeTaakstelling,

        @NotNull @Min(-1_000_000) @Max(1_000_000) @Schema(description = "Persons housed in the half-year")
        Integer gerealiseerd,

        @Min(-1_000_000) @Max(1_000_000) @Schema(description = "The part of it that corrects earlier reports")
        Integer correcties,

        @Min(0) @Max(1_000_000) @Schema(description = "Persons still to be housed")
        Integer nogTeHuisvesten,

        @Schema(description = "Realised of the corrected quota, in per cent")
        BigDecimal percentage,

        @Schema(description = "Months passed of six, in per cent")
        BigDecimal verwachtPercentage,

        @Min(0) @Max(1_000_000) @Schema(description = "Open couplings")
        Integer openKoppelingen,

        @Min(0) @Max(1_000_000) @Schema(description = "Excusable persons")
        Integer verschoonbaar,

        @Min(-1_000_000)
        @Max(1_000_000)
        @Schema(description = "Persons of reorganisations, taken over less handed over")
        Integer overgenomen) {

    NationalFileLine line() {
        var figures = new EnumMap<FileColumn, Integer>(FileColumn.class);
        figures.put(FileColumn.OPENING_BALANCE, saldoVorigePeriode);
        figures.put(FileColumn.QUOTA, taakstelling);
        figures.put(FileColumn.EXCHANGED, overdracht);
        figures.put(FileColumn.TAKEN_OVER, overgenomen);
        figures.put(FileColumn.CORRECTED_QUOTA, gecorrigeerdeTaakstelling);
        figures.put(FileColumn.REALISED, gerealiseerd);
        figures.put(FileColumn.CORRECTIONS, correcties);
        figures.put(FileColumn.STILL_TO_HOUSE, nogTeHuisvesten);
        return NationalFileLine.of(gmCode, peildatum, figures);
    }
}
