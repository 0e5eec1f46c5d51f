// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.policy.domain.DecisionScope;
import nl.onderdak.supervision.policy.domain.Policy;
import nl.onderdak.supervision.standing.domain.Attribution;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Policy", description = "How a province judges backlogs from a day on (toezichtkader); it never changes")
record PolicyResponse(
        @Schema(description = "Its id") UUID id,

        @Schema(description = "The province (provincie)") ProvinceCode province,

        @Schema(description = "First day on which it holds (ingangsdatum)")
        LocalDate effectiveOn,

        @Schema(description = "Its name (naam)") String name,

        @Schema(description = "Where its rules stand (vindplaats)") String source,

        @Schema(description = "Whether it ships with the system as an example (voorbeeld): the province did not record it")
        boolean example,

        @Schema(description = "The most serious first (categorieën)")
        List<CategoryBody> categories,

        @Schema(description = "Which steps of the ladder are proposed (tredenregels)")
        List<StepRuleBody> stepRules,

        @Schema(description = "Which half-year persons housed count for (toerekening)")
        Attribution attribution,

        @Schema(description = "What a decision to substitute is about (reikwijdte van een besluit)")
        DecisionScope decisionScope,

        @Schema(description = "Whether the ladder freezes when a shortfall is wholly excusable (bevriezen)")
        boolean freezes,

        @Schema(description = "Terms that municipalities get (termijnen)") TermsBody terms,

        @Schema(description = "When it was recorded; of an example the first moment of its first day")
        Instant recordedAt) {

    static PolicyResponse of(Policy policy) {
        return new PolicyResponse(
                policy.id(),
                policy.province(),
                policy.effectiveOn(),
                policy.name(),
                policy.source(),
                policy.example(),
                policy.categories().stream().map(CategoryBody::of).toList(),
                policy.stepRules().stream().map(StepRuleBody::of).toList(),
                policy.attribution(),
                policy.decisionScope(),
                policy.freezes(),
                TermsBody.of(policy.terms()),
                policy.recordedAt());
    }
}
