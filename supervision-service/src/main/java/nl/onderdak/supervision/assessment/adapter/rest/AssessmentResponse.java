// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.adapter.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.supervision.assessment.domain.Assessment;
import nl.onderdak.supervision.assessment.domain.AssessmentDecision;
import nl.onderdak.supervision.assessment.domain.PolicyProposal.ProposalReason;
import nl.onderdak.supervision.assessment.domain.ShortfallReason;
import nl.onderdak.supervision.policy.domain.ProposedJudgement.Ground;
import nl.onderdak.supervision.policy.domain.Step;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Assessment", description = "The assessment of a municipality with all that it rests on (beoordeling)")
record AssessmentResponse(
        @JsonUnwrapped AssessmentLineResponse line,

        @Schema(description = "The quota of the half-year (taakstelling)")
        long quota,

        @Schema(description = "The figures are those of the end of this day (peildatum)")
        LocalDate validOn,

        @Schema(description = "The version of the policy (toezichtkader)")
        UUID policy,

        @Schema(
                description = "Persons expected to be behind at the end of the half-year of the round, at unchanged"
                        + " policy (bij gelijkblijvend beleid); null when nothing is expected",
                nullable = true)
        Long expectedBacklog,

        @Schema(description = "What led to the proposal: category, then step")
        List<ProposalReasonResponse> proposalReasons,

        @Schema(description = "What officials decided (besluit); null while nobody did", nullable = true)
        DecisionResponse decision,

        @Schema(description = "All that it rests on in one form, one term per line; it never changes")
        String evidence,

        @Schema(description = "SHA-256 of the evidence in UTF-8, in hexadecimal")
        String hash) {

    @Schema(name = "AssessmentProposalReason", description = "What led to a proposal")
    record ProposalReasonResponse(
            @Schema(description = "In what way it decided") Ground ground,

            @Schema(description = "Code of the category or the step rule of the policy", nullable = true)
            String rule) {

        static ProposalReasonResponse of(ProposalReason reason) {
            return new ProposalReasonResponse(reason.ground(), reason.rule());
        }
    }

    @Schema(name = "AssessmentDecision", description = "What officials decided on an assessment (besluit)")
    record DecisionResponse(
            @Schema(description = "Code of the category (categorie)")
            String category,

            @Schema(description = "Step of the intervention ladder (trede)")
            Step step,

            @Schema(description = "Why the municipality falls short (redenen)")
            List<ShortfallReason> reasons,

            @Schema(description = "In the words of the official (toelichting)", nullable = true)
            String explanation,

            @Schema(description = "Why it differs from the proposal (reden om af te wijken)", nullable = true)
            String overruleReason,

            @Schema(description = "On whose behalf it was approved (functie); null before that", nullable = true)
            String function,

            @Schema(description = "Day of the approval (vastgesteld op); null before it", nullable = true)
            LocalDate decidedOn) {

        static DecisionResponse of(AssessmentDecision decision) {
            return decision == null
                    ? null
                    : new DecisionResponse(
                            decision.level().category(),
                            decision.level().step(),
                            decision.reasons().stream().sorted().toList(),
                            decision.explanation(),
                            decision.overruleReason(),
                            decision.function(),
                            decision.decidedOn());
        }
    }

    static AssessmentResponse of(Assessment assessment) {
        var standing = assessment.standing();
        var proposal = assessment.proposal();
        return new AssessmentResponse(
                AssessmentLineResponse.of(assessment),
                standing.quota(),
                standing.validOn(),
                proposal.policy(),
                proposal.expectedBacklog(),
                proposal.reasons().stream().map(ProposalReasonResponse::of).toList(),
                DecisionResponse.of(assessment.decision()),
                assessment.evidence().text(),
                assessment.evidence().hash());
    }
}
