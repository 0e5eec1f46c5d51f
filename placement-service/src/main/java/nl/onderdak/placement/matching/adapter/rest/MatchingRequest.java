// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import nl.onderdak.placement.matching.domain.Area;
import nl.onderdak.placement.matching.domain.Matching;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MatchingRequest", description = "A search for a proposal (matchingsronde)")
record MatchingRequest(
        @Schema(
                description = "CBS code of a municipality, or of a province for all of its municipalities",
                examples = "GM0141")
        @NotNull
        @Pattern(regexp = Area.PATTERN)
        String area,

        @Schema(description = "Seconds to search at most; 30 when absent", examples = "30", nullable = true)
        @Min(1)
        @Max(Matching.MOST_SECONDS)
        Integer seconds) {

    private static final int USUAL_SECONDS = 30;

    int secondsOrUsual() {
        return seconds == null ? USUAL_SECONDS : seconds;
    }
}
