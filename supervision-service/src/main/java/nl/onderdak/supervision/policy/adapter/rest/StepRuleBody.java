// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.supervision.policy.domain.StepRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule that proposes a step, in requests and responses. */
@Schema(
        name = "PolicyStepRule",
        description = "A rule that proposes a step of the ladder (trede); it is reached one step per round")
public record StepRuleBody(
        @NotNull
        @Pattern(regexp = PolicyRequest.CODE)
        @Schema(description = "Short name, unique within the policy", examples = "plan-van-aanpak")
        String code,

        @NotNull @Schema(description = "How far it goes (trede)") Step step,

        @NotEmpty @Size(max = 10) @Schema(description = "One of them must hold")
        List<@NotNull @Valid CriterionBody> criteria) {

    static StepRuleBody of(StepRule rule) {
        return new StepRuleBody(
                rule.code(),
                rule.step(),
                rule.criteria().stream().map(CriterionBody::of).toList());
    }

    StepRule rule() {
        return new StepRule(
                code, step, criteria.stream().map(CriterionBody::criterion).toList());
    }
}
