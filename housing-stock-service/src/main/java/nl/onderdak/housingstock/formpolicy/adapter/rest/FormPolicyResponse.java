// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.formpolicy.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.housingstock.formpolicy.domain.FormPolicy;
import nl.onderdak.housingstock.formpolicy.domain.HousingForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The policy of a municipality on forms of housing, in the API. */
@Schema(name = "FormPolicy", description = "Policy of a municipality on forms of housing (beleid huisvestingsvormen)")
public record FormPolicyResponse(
        @Schema(description = "Day for which the decision in force is shown")
        LocalDate day,

        @Schema(description = "Version of the decision in force on that day, or null without one", nullable = true)
        Long inForce,

        @Schema(description = "All decisions (besluiten), the oldest first")
        List<DecisionBody> decisions,

        @Schema(description = "Version of the policy, 1 before the first decision; also the entity tag", examples = "1")
        long version) {

    /** A decision. */
    @Schema(name = "FormPolicyDecision", description = "A list of excluded forms from a day on (besluit)")
    public record DecisionBody(long version, LocalDate effectiveOn, List<ExcludedForm> excluded) {}

    /** An excluded form. */
    @Schema(name = "ExcludedForm", description = "A form of housing that is not wanted (uitgesloten vorm)")
    public record ExcludedForm(
            HousingForm form,

            @Schema(description = "Places from which it is not wanted; 1 at any scale")
            int fromPlaces) {}

    static FormPolicyResponse of(FormPolicy policy, LocalDate day) {
        return new FormPolicyResponse(
                day,
                policy.inForceOn(day).map(FormPolicy.Decision::version).orElse(null),
                policy.decisions().stream()
                        .map(decision -> new DecisionBody(
                                decision.version(),
                                decision.effectiveOn(),
                                decision.excluded().stream()
                                        .map(one -> new ExcludedForm(one.form(), one.fromPlaces()))
                                        .toList()))
                        .toList(),
                policy.version());
    }
}
