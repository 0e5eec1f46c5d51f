// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.quota.simulation.application.IndicatorSet;
import nl.onderdak.quota.simulation.domain.Indicator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stored set of values of an indicator. */
@Schema(name = "IndicatorSet", description = "Values of an indicator of municipalities on a day (verdeelsleutels)")
public record IndicatorSetResponse(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "The measured indicator")
        Indicator indicator,

        @Schema(required = true, description = "Source of the measurement")
        String source,

        @Schema(required = true, description = "Day of the measurement")
        LocalDate measuredOn,

        @Schema(required = true, description = "The organisation that recorded them")
        String givenBy,

        @Schema(required = true, description = "When they were recorded")
        Instant recordedAt,

        @Schema(description = "Sorted by code; absent in lists")
        List<IndicatorValue> municipalities) {

    static IndicatorSetResponse of(IndicatorSet set) {
        return of(set, IndicatorValue.of(set.values()));
    }

    static IndicatorSetResponse withoutValues(IndicatorSet set) {
        return of(set, null);
    }

    private static IndicatorSetResponse of(IndicatorSet set, List<IndicatorValue> municipalities) {
        return new IndicatorSetResponse(
                set.values().set(),
                set.values().indicator(),
                set.values().source(),
                set.values().measuredOn(),
                set.givenBy(),
                set.recordedAt(),
                municipalities);
    }
}
