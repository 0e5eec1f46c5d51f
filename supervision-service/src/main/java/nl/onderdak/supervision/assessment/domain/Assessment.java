// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Versioned;
import nl.onderdak.supervision.policy.domain.Step;

/**
 * The assessment of a municipality in a round.
 *
 * @param id its identity
 * @param round the round
 * @param municipality CBS code
 * @param day day of the round
 * @param kind of the round
 * @param standing the figures that it rests on
 * @param present step of the ladder on which the municipality stood
 * @param proposal what the policy proposes
 * @param decision what officials decided, or null while nobody did
 * @param evidence what proves what it rests on
 * @param version 1 when new, one more with every change
 */
public record Assessment(
        UUID id,
        UUID round,
        MunicipalityCode municipality,
        LocalDate day,
        RoundKind kind,
        FrozenStanding standing,
        Step present,
        PolicyProposal proposal,
        AssessmentDecision decision,
        Evidence evidence,
        long version)
        implements Versioned {

    /** The category and the step that the policy proposes. */
    public SupervisionLevel proposed() {
        return proposal.level();
    }

    /** The approved category and step; empty before the approval. */
    public Optional<SupervisionLevel> decided() {
        return status() == AssessmentStatus.DECIDED ? Optional.of(decision.level()) : Optional.empty();
    }

    /** Day of the approval, or null before it. */
    public LocalDate decidedOn() {
        return decision == null ? null : decision.decidedOn();
    }

    /** How far it is. */
    public AssessmentStatus status() {
        if (decision == null) {
            return AssessmentStatus.PROPOSED;
        }
        return decision.isApproved() ? AssessmentStatus.DECIDED : AssessmentStatus.WAITING;
    }
}
