// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import nl.onderdak.placement.matching.domain.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "MatchingVerdictRequest",
        description = "A decision on a line of a proposal (besluit op een voorstelregel)")
record VerdictRequest(
        @Schema(
                description = "Accept the home that is proposed, change it for another, or reject it",
                examples = "ACCEPT")
        @NotNull
        Verdict.Choice choice,

        @Schema(description = "Why", examples = "AS_PROPOSED") @NotNull
        Verdict.Reason reason,

        @Schema(
                description = "Vacancy of the home to offer instead; with CHANGE, and with nothing else",
                nullable = true)
        UUID vacancyId) {}
