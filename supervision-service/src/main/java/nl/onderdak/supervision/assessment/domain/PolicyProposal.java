// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.domain;

import java.util.List;

/**
 * What the policy in force on the day of a round makes of the figures.
 *
 * @param level category and step
 * @param isFrozen whether the ladder stands still because the shortfall is excusable
 * @param reasons codes of the rules that led to it, in order
 */
public record PolicyProposal(SupervisionLevel level, boolean isFrozen, List<String> reasons) {

    public PolicyProposal {
        reasons = List.copyOf(reasons);
    }
}
