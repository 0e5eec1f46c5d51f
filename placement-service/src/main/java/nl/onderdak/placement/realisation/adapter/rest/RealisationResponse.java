// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.realisation.adapter.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.YearMonth;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.placement.realisation.application.Realisations.Period;
import nl.onderdak.placement.realisation.application.Realisations.Realisation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Realisation", description = "Counted persons of one municipality in one period (realisatie)")
record RealisationResponse(
        @Schema(description = "CBS code of the municipality", examples = "GM0141")
        String municipality,

        @Schema(description = "Half-year of moving in (kalenderhalfjaar)", examples = "2024-H1")
        String halfYear,

        @Schema(description = "Persons that count towards the quota", examples = "83")
        int persons,

        @Schema(
                description = "Month of moving in, or null for the whole half-year",
                examples = "2024-03",
                nullable = true)
        String month) {

    static RealisationResponse of(Realisation realisation, Period per) {
        return switch (per) {
            case HALF_YEAR -> of(realisation, new HalfYear(realisation.year(), realisation.part()), null);
            case MONTH -> {
                var month = YearMonth.of(realisation.year(), realisation.part());
                yield of(realisation, HalfYear.of(month.atDay(1)), month.toString());
            }
        };
    }

    /** The period of the figure, by which the list is ordered within a municipality. */
    @JsonIgnore
    String period() {
        return month == null ? halfYear : month;
    }

    private static RealisationResponse of(Realisation realisation, HalfYear halfYear, String month) {
        return new RealisationResponse(
                realisation.municipality().value(), halfYear.toString(), realisation.persons(), month);
    }
}
