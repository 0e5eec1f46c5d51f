// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.ladder.application.ProposeAct.ProposedStep;
import nl.onderdak.supervision.ladder.domain.Act;
import nl.onderdak.supervision.ladder.domain.LadderScope;
import nl.onderdak.supervision.ladder.domain.Proposal;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step to propose. */
@Schema(description = "A step of the ladder to propose (trede voorstellen)")
public record StepProposalRequest(
        @NotNull @Schema(description = "CBS code (gemeentecode)", examples = "GM0141")
        MunicipalityCode municipality,

        @NotNull
        @Pattern(regexp = LadderScope.PATTERN)
        @Schema(
                description = "TOTAL for everything that is due, or the half-year (reikwijdte); the policy says which",
                examples = "TOTAL")
        String scope,

        @NotNull @Schema(description = "The step (trede)") LadderStep step,

        @NotNull @Schema(description = "The approved assessment that it rests on (beoordeling)")
        UUID assessment,

        @Min(1)
        @Max(1_000_000)
        @Schema(
                description = "Persons that a decision names (aantal); execution takes that of the decision",
                nullable = true,
                examples = "52")
        Integer persons,

        @Schema(
                description =
                        "Last day to comply (begunstigingstermijn), after today; execution takes that of the decision",
                nullable = true)
        LocalDate term,

        @Size(min = 1, max = 2_000)
        @WithoutPersonalNumber
        @Schema(
                description =
                        "Why more than one step up, a second one in a round, one beyond that of the assessment, or one"
                                + " while the whole shortfall is excusable is proportionate (reden om af te wijken)",
                nullable = true)
        String overruleReason,

        @NotBlank
        @Size(max = 200)
        @WithoutPersonalNumber
        @Schema(
                description = "On whose behalf it is to be decided, a function and no name (functie)",
                examples = "Gedeputeerde Staten")
        String function,

        @NotBlank
        @Size(max = 2_000)
        @WithoutPersonalNumber
        @Schema(description = "Why (motivering)", examples = "De achterstand loopt al drie halfjaren op")
        String reason) {

    ProposedStep toStep(String author) {
        return new ProposedStep(
                municipality,
                LadderScope.valueOf(scope),
                step.step(),
                assessment,
                persons,
                term,
                overruleReason,
                new Proposal(Act.STEP, author, function, reason));
    }
}
