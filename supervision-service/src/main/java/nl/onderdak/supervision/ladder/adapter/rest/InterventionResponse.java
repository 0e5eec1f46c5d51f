// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.adapter.rest;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.ladder.domain.Intervention;
import nl.onderdak.supervision.ladder.domain.Proposal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Intervention",
        description = "A step of the ladder that is proposed or was taken (trede van de interventieladder)")
record InterventionResponse(
        @Schema(description = "Its id") UUID id,
        @Schema(description = "CBS code (gemeentecode)") MunicipalityCode municipality,

        @Schema(description = "TOTAL, or the half-year that it is about (reikwijdte)", examples = "TOTAL")
        String scope,

        @Schema(description = "The step (trede)") LadderStep step,
        @Schema(description = "Number of the step, 1 to 6") int stepNumber,
        @Schema(description = "Its state (toestand)") InterventionState state,

        @Schema(description = "Day from which the state holds")
        LocalDate changedOn,

        @Schema(description = "The assessment that it rests on (beoordeling)")
        UUID assessment,

        @Schema(description = "Day of the half-yearly round that assessment belongs to (toezichtronde)")
        LocalDate round,

        @Schema(description = "Persons that a decision names (aantal)", nullable = true)
        Integer persons,

        @Schema(description = "Last day to comply (begunstigingstermijn)", nullable = true)
        LocalDate term,

        @Schema(description = "Why more than one step up was proportionate", nullable = true)
        String overruleReason,

        @Schema(description = "Day of the decision (besloten op)", nullable = true)
        LocalDate decidedOn,

        @Schema(description = "On whose behalf it was decided (functie)", nullable = true)
        String function,

        @Schema(description = "Why (motivering)", nullable = true)
        String reason,

        @Schema(description = "Account of the official who proposed it; for the province only", nullable = true)
        String author,

        @Schema(description = "Account of the official who approved it; for the province only", nullable = true)
        String approver,

        @Schema(description = "Day on which it was announced (bekendgemaakt op)", nullable = true)
        LocalDate publishedOn,

        @Schema(description = "Where it was announced (medium)", nullable = true)
        String medium,

        @Schema(description = "Day on which a copy was sent to the council (afschrift aan de raad)", nullable = true)
        LocalDate sentToCouncilOn,

        @Schema(description = "Day on which the intention was announced (voornemen bekendgemaakt op)", nullable = true)
        LocalDate intentionPublishedOn,

        @Schema(description = "Day on which a copy of the intention was sent to the council", nullable = true)
        LocalDate intentionSentToCouncilOn,

        @Schema(description = "The act that waits for its approval (voorstel); for the province only", nullable = true)
        InterventionAct proposedAct,

        @Schema(description = "On whose behalf that is to be decided; for the province only", nullable = true)
        String proposedFunction,

        @Schema(description = "Why it is proposed; for the province only", nullable = true)
        String proposedReason,

        @Schema(description = "Account of the official who proposed it; for the province only", nullable = true)
        String proposedAuthor,

        @Schema(
                description = "The municipality that ended and for which it was taken (overgenomen van)",
                nullable = true)
        MunicipalityCode takenOverFrom,

        @Schema(description = "Whether officials are to look at it anew, since it was taken over (te beoordelen)")
        boolean forReview) {

    /** @param inFull for the province: with what waits, and with the accounts of officials */
    static InterventionResponse of(Intervention step, boolean inFull) {
        var decision = Optional.ofNullable(step.decision());
        var proposal = Optional.ofNullable(step.proposal()).filter(_ -> inFull);
        return new InterventionResponse(
                step.id(),
                step.municipality(),
                step.scope().toString(),
                LadderStep.of(step.step()),
                step.step().number(),
                InterventionState.of(step.state()),
                step.changedOn(),
                step.terms().assessment(),
                step.terms().round(),
                step.persons(),
                step.term(),
                step.terms().overruleReason(),
                step.decidedOn(),
                decision.map(Intervention.Decided::function).orElse(null),
                decision.map(Intervention.Decided::reason).orElse(null),
                decision.filter(_ -> inFull).map(Intervention.Decided::author).orElse(null),
                decision.filter(_ -> inFull).map(Intervention.Decided::approver).orElse(null),
                step.notice().publishedOn(),
                step.notice().medium(),
                step.notice().sentToCouncilOn(),
                step.intentionPublishedOn(),
                step.intentionSentToCouncilOn(),
                proposal.map(Proposal::act).map(InterventionAct::of).orElse(null),
                proposal.map(Proposal::function).orElse(null),
                proposal.map(Proposal::reason).orElse(null),
                proposal.map(Proposal::author).orElse(null),
                step.takenOverFrom(),
                step.isForReview());
    }
}
