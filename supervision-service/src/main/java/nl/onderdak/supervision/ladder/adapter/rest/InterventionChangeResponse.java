// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.adapter.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.supervision.ladder.application.Happened;
import nl.onderdak.supervision.ladder.domain.Act;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "InterventionChange", description = "A change of a step, with the step as it stood after it (mutatie)")
record InterventionChangeResponse(
        @Schema(description = "Version of the step after it") long version,
        @Schema(description = "What happened (handeling)") Act act,

        @Schema(description = "Whether it was proposed only (voorstel); for the province only")
        boolean proposed,

        @Schema(description = "Day from which it holds") LocalDate effectiveOn,
        @Schema(description = "When it was recorded") Instant recordedAt,
        @JsonUnwrapped InterventionResponse step) {

    /** @param inFull for the province */
    static InterventionChangeResponse of(Happened happened, boolean inFull) {
        var step = happened.intervention();
        return new InterventionChangeResponse(
                step.version(),
                happened.act(),
                step.proposal() != null && step.proposal().act() == happened.act(),
                happened.effectiveOn(),
                happened.recordedAt(),
                InterventionResponse.of(step, inFull));
    }
}
