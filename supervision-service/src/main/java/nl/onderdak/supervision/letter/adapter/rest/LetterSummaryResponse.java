// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.letter.domain.Letter;
import nl.onderdak.supervision.letter.domain.LetterKind;
import nl.onderdak.supervision.letter.domain.LetterState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LetterSummary", description = "A letter (brief) without its lines; figures in persons")
record LetterSummaryResponse(
        @Schema(description = "Its id (kenmerk)") UUID id,
        @Schema(description = "What it is for (soort)") LetterKind kind,
        @Schema(description = "Who writes it (provincie)") ProvinceCode province,

        @Schema(description = "The date of the letter (dagtekening)")
        LocalDate day,

        @Schema(description = "The plan or step that it is about, or null", nullable = true)
        UUID subject,

        @Schema(description = "Draft, approved or rejected") LetterState state,

        @Schema(description = "On whose behalf it was approved (functie)", nullable = true)
        String function,

        @Schema(description = "When it was approved or rejected", nullable = true)
        Instant endedAt,

        @Schema(description = "Number of municipalities that it is addressed to (geadresseerden)")
        int addressees,

        @Schema(description = "The day that the figures are printed under (peildatum)")
        LocalDate referenceDate,

        @Schema(description = "Position at the end of this day")
        LocalDate validOn,

        @Schema(description = "The first day of the half-year, which the figures are compared with")
        LocalDate comparedWith,

        @Schema(description = "The half-year of the figures (halfjaar)")
        HalfYear halfYear,

        @Schema(description = "Balance of all addressees at the beginning of the half-year")
        long balanceBefore,

        @Schema(description = "Balance of all addressees on the day; negative is backlog (achterstand)")
        long balance,

        @Schema(description = "How much it rose, or with a minus fell (verschil)")
        long difference,

        @Schema(description = "Facts recorded up to and including this moment")
        Instant knownAt,

        @Schema(description = "When it was drawn up and its figures were frozen")
        Instant draftedAt,

        @Schema(
                description = "Version of the policy in force on the reference date (beleid); null when there is none",
                nullable = true)
        UUID policy,

        @Schema(description = "Version of the templates that it is printed with")
        int templates,

        @Schema(description = "SHA-256 of its content, in hexadecimal")
        String hash) {

    static LetterSummaryResponse of(Letter letter) {
        var content = letter.content();
        var figures = content.figures();
        return new LetterSummaryResponse(
                letter.id(),
                content.kind(),
                content.province(),
                content.day(),
                content.subject().id(),
                letter.state(),
                letter.ended() == null ? null : letter.ended().function(),
                letter.ended() == null ? null : letter.ended().at(),
                figures.lines().size(),
                figures.referenceDate(),
                figures.validOn(),
                figures.comparedWith(),
                figures.halfYear(),
                figures.balanceBefore(),
                figures.balance(),
                figures.difference(),
                figures.knownAt(),
                letter.drafted().at(),
                content.policy(),
                content.templates(),
                letter.hash());
    }
}
