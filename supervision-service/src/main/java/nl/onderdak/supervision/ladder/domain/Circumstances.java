// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.domain;

import java.time.LocalDate;
import nl.onderdak.supervision.policy.domain.DecisionScope;

/**
 * The circumstances on which a decision about a step depends.
 *
 * @param today the present day in the Netherlands
 * @param scope what the policy of the province decides about
 * @param freezes whether the policy freezes the ladder while the shortfall is excusable
 * @param open persons still to be housed within the scope
 * @param excusable whether there is a shortfall and all of it is excusable
 * @param housed persons housed within the scope since the present decision, up to and including its term
 */
public record Circumstances(
        LocalDate today, DecisionScope scope, boolean freezes, long open, boolean excusable, long housed) {}
