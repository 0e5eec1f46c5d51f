// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast.adapter.rest;

import java.math.BigDecimal;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.forecast.domain.QuotaSeries;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The expected quotas of a municipality over the half-years of a forecast. */
@Schema(name = "QuotaSeries", description = "The expected quotas of a municipality, half-year after half-year")
public record QuotaSeriesResponse(
        @Schema(required = true, description = "CBS code (gemeentecode)", examples = "GM0141")
        MunicipalityCode municipality,

        @Schema(required = true, description = "Number of half-years")
        int numberOfHalfYears,

        @Schema(required = true, description = "Average (gemiddelde) per half-year, two decimals", examples = "79.67")
        BigDecimal average,

        @Schema(required = true, description = "The smallest quota")
        int minimum,

        @Schema(required = true, description = "The largest quota")
        int maximum,

        @Schema(
                required = true,
                description = "Standard deviation (spreiding) of these quotas themselves, two decimals",
                examples = "6.24")
        BigDecimal standardDeviation,

        @Schema(required = true, description = "Sorted by half-year")
        List<ExpectedQuotaResponse> quotas) {

    static QuotaSeriesResponse of(QuotaSeries series) {
        var spread = series.spread();
        return new QuotaSeriesResponse(
                series.municipality(),
                series.quotas().size(),
                spread.average(),
                spread.minimum(),
                spread.maximum(),
                spread.standardDeviation(),
                series.quotas().stream().map(ExpectedQuotaResponse::of).toList());
    }
}
