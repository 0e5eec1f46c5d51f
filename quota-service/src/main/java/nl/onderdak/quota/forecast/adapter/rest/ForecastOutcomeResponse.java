// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast.adapter.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.forecast.domain.ForecastOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a forecast turned out for a municipality. */
@Schema(name = "ForecastOutcome", description = "An expected quota beside the quota that followed")
public record ForecastOutcomeResponse(
        @Schema(required = true, description = "CBS code (gemeentecode)", examples = "GM0141")
        MunicipalityCode municipality,

        @Schema(required = true, description = "Half-year (kalenderhalfjaar)", examples = "2025-H2")
        HalfYear halfYear,

        @Schema(description = "The forecast of more years; absent when the target itself was a forecast first")
        UUID nationalForecast,

        @Schema(required = true, description = "Day on which the forecast was published")
        LocalDate publishedOn,

        @Schema(required = true, description = "The quota as it was expected then (prognose)", examples = "75")
        int expected,

        @Schema(required = true, description = "The definitive quota (definitieve taakstelling)", examples = "54")
        int definitive,

        @Schema(required = true, description = "Definitive less expected, in persons", examples = "-21")
        int difference,

        @Schema(
                description =
                        "The difference in percent of the expected quota, two decimals; absent when that" + " was 0",
                examples = "-28.00")
        BigDecimal differencePercent) {

    static ForecastOutcomeResponse of(ForecastOutcome outcome) {
        return new ForecastOutcomeResponse(
                outcome.municipality(),
                outcome.halfYear(),
                outcome.forecast(),
                outcome.publishedOn(),
                outcome.expected(),
                outcome.definitive(),
                outcome.difference(),
                outcome.percent().orElse(null));
    }
}
