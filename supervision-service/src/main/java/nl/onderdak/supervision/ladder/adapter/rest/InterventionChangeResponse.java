// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.adapter.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.onderdak.supervision.ladder.application.Happened;
import nl.onderdak.supervision.ladder.domain.Ladder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "InterventionChange", description = "A change of a step, with the step as it stood after it (mutatie)")
record InterventionChangeResponse(
        @Schema(description = "Version of the step after it")
        long version,

        @Schema(description = "What happened (handeling)") InterventionAct act,

        @Schema(description = "Whether it was proposed only (voorstel); for the province only")
        boolean proposed,

        @Schema(description = "Day from which it holds") LocalDate effectiveOn,
        @Schema(description = "When it was recorded") Instant recordedAt,

        @Schema(description = "On whose behalf it was approved (functie)", nullable = true)
        String actFunction,

        @Schema(description = "Why it was approved (motivering)", nullable = true)
        String actReason,

        @Schema(description = "Account of the official who acted; for the province only", nullable = true)
        String actor,

        @JsonUnwrapped InterventionResponse step) {

    /** @param inFull for the province */
    static InterventionChangeResponse of(Happened happened, boolean inFull) {
        var step = happened.intervention();
        var grounds = Optional.ofNullable(happened.grounds());
        return new InterventionChangeResponse(
                step.version(),
                InterventionAct.of(happened.act()),
                step.proposal() != null && step.proposal().act() == happened.act(),
                happened.effectiveOn(),
                happened.recordedAt(),
                grounds.map(Ladder.Grounds::function).orElse(null),
                grounds.map(Ladder.Grounds::reason).orElse(null),
                inFull ? happened.actor() : null,
                InterventionResponse.of(step, inFull));
    }
}
