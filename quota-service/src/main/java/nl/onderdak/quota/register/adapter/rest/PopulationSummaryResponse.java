// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.quota.register.domain.PopulationSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of a reference date as a whole. */
@Schema(description = "The inhabitants of a reference date (peildatum) in sum")
public record PopulationSummaryResponse(
        @Schema(required = true, description = "Reference date (peildatum)")
        LocalDate referenceDate,

        @Schema(required = true, description = "Source of the count")
        String source,

        @Schema(required = true, description = "Inhabitants of the Netherlands")
        int nationalInhabitants,

        @Schema(required = true, description = "Whether all municipalities are given")
        boolean complete,

        @Schema(required = true, description = "Number of municipalities given")
        int numberOfMunicipalities,

        @Schema(required = true, description = "Inhabitants of those together")
        long inhabitantsCovered,

        @Schema(required = true, description = "Their part of the country, 0 to 1")
        BigDecimal shareCovered,

        @Schema(required = true, description = "When the figures were recorded")
        Instant recordedAt,

        @Schema(required = true, description = "1 for the first, one more for each correction; also the ETag")
        int version,

        @Schema(description = "Why they were corrected; absent for the first")
        String reason) {

    static PopulationSummaryResponse of(PopulationSummary summary) {
        return new PopulationSummaryResponse(
                summary.referenceDate(),
                summary.source(),
                summary.nationalInhabitants(),
                summary.complete(),
                summary.municipalities(),
                summary.inhabitantsCovered(),
                summary.shareCovered(),
                summary.recordedAt(),
                summary.version(),
                summary.reason());
    }
}
