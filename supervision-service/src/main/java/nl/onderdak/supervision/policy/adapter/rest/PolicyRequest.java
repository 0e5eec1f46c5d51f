// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.policy.domain.DecisionScope;
import nl.onderdak.supervision.policy.domain.Policy;
import nl.onderdak.supervision.policy.domain.Terms;
import nl.onderdak.supervision.standing.domain.Attribution;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a policy to record. */
@Schema(description = "How a province judges backlogs from a day on (toezichtkader)")
public record PolicyRequest(
        @NotNull @Schema(description = "The caller's own province (provincie)", examples = "PV23")
        ProvinceCode province,

        @NotNull @Schema(description = "First day on which it holds (ingangsdatum), after today", examples = "2027-01-01")
        LocalDate effectiveOn,

        @NotBlank
        @Size(max = 120)
        @WithoutPersonalNumber
        @Schema(description = "Its name (naam)", examples = "Toezichtkader huisvesting vergunninghouders 2027")
        String name,

        @NotBlank
        @Size(max = 500)
        @WithoutPersonalNumber
        @Schema(description = "Where its rules stand (vindplaats)", examples = "Provinciaal blad 2026, 1234")
        String source,

        @NotEmpty
        @Size(max = 20)
        @Schema(description = "The most serious first: a municipality is in the first one of which a criterion holds, and"
                + " otherwise in the last")
        List<@NotNull @Valid CategoryBody> categories,

        @NotNull
        @Size(max = 20)
        @Schema(description = "Which steps of the ladder are proposed (tredenregels); of those that hold the furthest")
        List<@NotNull @Valid StepRuleBody> stepRules,

        @NotNull @Schema(description = "Which half-year persons housed count for (toerekening)")
        Attribution attribution,

        @NotNull @Schema(description = "What a decision to substitute is about (reikwijdte van een besluit)")
        DecisionScope decisionScope,

        @NotNull
        @Schema(description = "Whether the ladder freezes when a shortfall is wholly excusable (bevriezen)")
        Boolean freezes,

        @Valid @Schema(description = "Terms that municipalities get (termijnen); none named when absent", nullable = true)
        TermsBody terms) {

    /** Form of a short name. */
    static final String CODE = "[a-z][a-z0-9-]{0,39}";

    Policy policy(UUID id, Instant recordedAt) {
        return new Policy(
                id,
                province,
                effectiveOn,
                name,
                source,
                false,
                categories.stream().map(CategoryBody::category).toList(),
                stepRules.stream().map(StepRuleBody::rule).toList(),
                attribution,
                decisionScope,
                freezes,
                terms == null ? Terms.NONE : terms.terms(),
                recordedAt);
    }
}
