// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.quota.register.domain.Population;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of a reference date with those of each municipality. */
@Schema(description = "The inhabitants of all municipalities on a reference date (peildatum)")
public record PopulationResponse(
        @Schema(required = true, description = "Reference date (peildatum)")
        LocalDate referenceDate,

        @Schema(required = true, description = "Source of the count")
        String source,

        @Schema(required = true, description = "Inhabitants of the Netherlands")
        int nationalInhabitants,

        @Schema(required = true, description = "Whether all municipalities are given")
        boolean complete,

        @Schema(required = true, description = "Inhabitants of the municipalities given, together")
        long inhabitantsCovered,

        @Schema(required = true, description = "Their part of the country, 0 to 1")
        BigDecimal shareCovered,

        @Schema(required = true, description = "When the figures were recorded")
        Instant recordedAt,

        @Schema(required = true, description = "Sorted by code")
        List<InhabitantsResponse> municipalities,

        @Schema(required = true, description = "1 for the first, one more for each correction; also the ETag")
        int version,

        @Schema(description = "Why they were corrected; absent for the first")
        String reason) {

    static PopulationResponse of(Population population) {
        var summary = population.summary();
        return new PopulationResponse(
                summary.referenceDate(),
                summary.source(),
                summary.nationalInhabitants(),
                summary.complete(),
                summary.inhabitantsCovered(),
                summary.shareCovered(),
                summary.recordedAt(),
                InhabitantsResponse.of(population),
                summary.version(),
                summary.reason());
    }
}
