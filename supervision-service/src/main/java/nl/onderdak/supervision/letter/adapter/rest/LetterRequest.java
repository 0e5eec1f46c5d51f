// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.supervision.letter.application.DraftLetter;
import nl.onderdak.supervision.letter.domain.LetterKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LetterRequest", description = "A letter to draw up")
record LetterRequest(
        @NotNull @Schema(description = "What it is for (soort)")
        LetterKind kind,

        @NotNull @Schema(description = "The date of the letter (dagtekening)", examples = "2024-07-11")
        LocalDate day,

        @NotNull
        @Schema(
                description =
                        "The day that its figures are printed under (peildatum): the position at the end of the day"
                                + " before",
                examples = "2024-07-01")
        LocalDate referenceDate,

        @Schema(
                description = "The plan of action of a request for a plan, or the step of the ladder of an intention, a"
                        + " decision or a lapse; absent for a call to all colleges",
                nullable = true)
        UUID subject) {

    DraftLetter.Asked asked() {
        return new DraftLetter.Asked(kind, day, referenceDate, subject);
    }
}
