// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.adapter.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.letter.domain.Letter;
import nl.onderdak.supervision.letter.domain.LetterFigures.SourceReading;
import nl.onderdak.supervision.letter.domain.LetterLine;
import nl.onderdak.supervision.letter.domain.LetterSubject.OrderedPlan;
import nl.onderdak.supervision.letter.domain.LetterSubject.TakenStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Letter", description = "A letter (brief) with the figures that it rests on")
record LetterResponse(
        @JsonUnwrapped LetterSummaryResponse summary,

        @Schema(description = "The plan of action that it asks for; null for other letters", nullable = true)
        OrderedPlanResponse plan,

        @Schema(description = "The step that it is about; null for other letters", nullable = true)
        TakenStepResponse step,

        @Schema(description = "The municipalities that it is addressed to, by code")
        List<LetterLineResponse> lines,

        @Schema(description = "How far each source had been read")
        List<LetterSourceResponse> sources) {

    @Schema(name = "LetterPlan", description = "The order that a letter is about (opdracht)")
    record OrderedPlanResponse(
            @Schema(description = "Day of the order") LocalDate orderedOn,

            @Schema(description = "Last day to deliver it (aanbiedingsdatum)")
            LocalDate deadline,

            @Schema(description = "The half-year at the end of which no backlog may be left")
            HalfYear clearedBy) {

        static OrderedPlanResponse of(OrderedPlan plan) {
            return new OrderedPlanResponse(plan.orderedOn(), plan.deadline(), plan.clearedBy());
        }
    }

    @Schema(name = "LetterStep", description = "The step of the ladder that a letter is about (trede)")
    record TakenStepResponse(
            @Schema(description = "The half-year that it is about; null for everything that is due", nullable = true)
            HalfYear cohort,

            @Schema(description = "Day on which it was approved")
            LocalDate decidedOn,

            @Schema(description = "On whose behalf (functie)", nullable = true)
            String decidedBy,

            @Schema(description = "Persons that a decision names", nullable = true)
            Integer persons,

            @Schema(description = "Last day to comply (termijn)", nullable = true)
            LocalDate term,

            @Schema(description = "Day on which the intention was announced (voornemen)", nullable = true)
            LocalDate intentionPublishedOn,

            @Schema(description = "Day from which its state holds; of a lapse the day of the lapse")
            LocalDate changedOn) {

        static TakenStepResponse of(TakenStep step) {
            return new TakenStepResponse(
                    step.cohort(),
                    step.decidedOn(),
                    step.decidedBy(),
                    step.persons(),
                    step.term(),
                    step.intentionPublishedOn(),
                    step.changedOn());
        }
    }

    @Schema(name = "LetterLine", description = "Where an addressee of a letter stands, in persons")
    record LetterLineResponse(
            @Schema(description = "The municipality (gemeente)")
            MunicipalityCode municipality,

            @Schema(description = "Its name") String name,

            @Schema(description = "Balance at the beginning of the half-year, with what was taken over in it")
            long balanceBefore,

            @Schema(description = "Quota of the half-year (taakstelling)")
            long quota,

            @Schema(description = "Persons housed in it so far (gehuisvest)")
            long realised,

            @Schema(description = "Balance on the day (saldo)")
            long balance,

            @Schema(description = "How much it rose, or with a minus fell (verschil)")
            long difference,

            @Schema(description = "SHA-256 of the standing that the figures were taken from")
            String standing) {

        static LetterLineResponse of(LetterLine line) {
            return new LetterLineResponse(
                    line.municipality(),
                    line.name(),
                    line.balanceBefore(),
                    line.quota(),
                    line.realised(),
                    line.balance(),
                    line.difference(),
                    line.standing());
        }
    }

    @Schema(name = "LetterSource", description = "How far a source had been read (bron)")
    record LetterSourceResponse(
            @Schema(description = "The service that records the facts", examples = "placement")
            String source,

            @Schema(description = "Everything that it recorded up to and including this moment is in the figures")
            Instant readUpTo) {

        static LetterSourceResponse of(SourceReading reading) {
            return new LetterSourceResponse(reading.source(), reading.readUpTo());
        }
    }

    static LetterResponse of(Letter letter) {
        var content = letter.content();
        return new LetterResponse(
                LetterSummaryResponse.of(letter),
                content.subject() instanceof OrderedPlan plan ? OrderedPlanResponse.of(plan) : null,
                content.subject() instanceof TakenStep step ? TakenStepResponse.of(step) : null,
                content.figures().lines().stream().map(LetterLineResponse::of).toList(),
                content.figures().sources().stream()
                        .map(LetterSourceResponse::of)
                        .toList());
    }
}
