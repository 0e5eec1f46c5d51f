// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import nl.onderdak.supervision.policy.domain.Terms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The terms of a policy, in requests and responses. */
@Schema(name = "PolicyTerms", description = "Terms that municipalities get, in days (termijnen)")
public record TermsBody(
        @Min(1)
        @Max(1_000)
        @Schema(description = "To answer a request for information (reactietermijn)", nullable = true)
        Integer responseDays,

        @Min(1)
        @Max(1_000)
        @Schema(description = "To hand in a plan of action (aanbiedingstermijn)", nullable = true)
        Integer planDays,

        @Min(1)
        @Max(1_000)
        @Schema(
                description = "To comply after a decision to act in its place (begunstigingstermijn)",
                examples = "84",
                nullable = true)
        Integer complianceDays) {

    static TermsBody of(Terms terms) {
        return new TermsBody(terms.responseDays(), terms.planDays(), terms.complianceDays());
    }

    Terms terms() {
        return new Terms(responseDays, planDays, complianceDays);
    }
}
