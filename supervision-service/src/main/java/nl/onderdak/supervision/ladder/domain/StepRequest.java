// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.domain;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.supervision.policy.domain.Step;

/**
 * A step to propose.
 *
 * @param step the step
 * @param assessment the assessment that it rests on
 * @param round day of the half-yearly round that the assessment belongs to
 * @param persons persons that a decision names, or null
 * @param term last day to comply, or null
 * @param overruleReason why a step that a guard of proportionality refuses is proportionate, or null
 * @param proposal author, function and reason
 */
public record StepRequest(
        Step step,
        UUID assessment,
        LocalDate round,
        Integer persons,
        LocalDate term,
        String overruleReason,
        Proposal proposal) {

    /** @throws IllegalArgumentException without a step: a ladder is left by ending its step */
    public StepRequest {
        if (step == Step.NONE) {
            throw new IllegalArgumentException("no step to take");
        }
    }
}
