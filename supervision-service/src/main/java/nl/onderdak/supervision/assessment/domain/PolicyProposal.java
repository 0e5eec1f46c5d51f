// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.domain;

import java.util.List;
import java.util.UUID;
import nl.onderdak.supervision.policy.domain.Outlook;
import nl.onderdak.supervision.policy.domain.Policy;
import nl.onderdak.supervision.policy.domain.ProposedJudgement.Ground;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.supervision.standing.domain.Standing;

/**
 * What the policy in force on the day of a round makes of the figures.
 *
 * @param policy id of the version of the policy
 * @param level category and step
 * @param isFrozen whether the ladder stands still because the whole shortfall is excusable
 * @param expectedBacklog persons expected to be behind at the end of the half-year of the round, at unchanged policy; null
 *     when nothing is expected
 * @param reasons what led to it, in order: category, step
 */
public record PolicyProposal(
        UUID policy,
        SupervisionLevel level,
        boolean isFrozen,
        Long expectedBacklog,
        List<ProposalReason> reasons) {

    public PolicyProposal {
        reasons = List.copyOf(reasons);
    }

    /**
     * One reason.
     *
     * @param ground in what way it decided
     * @param rule code of the category or the step rule of the policy, or null
     */
    public record ProposalReason(Ground ground, String rule) {}

    static PolicyProposal of(Policy policy, Standing standing, Step present, Outlook outlook) {
        var judged = policy.judge(standing, present, outlook);
        return new PolicyProposal(
                policy.id(),
                new SupervisionLevel(judged.category().code(), judged.step()),
                judged.freezes(),
                outlook.expectedBacklog(),
                judged.reasons().stream()
                        .map(reason -> new ProposalReason(reason.ground(), reason.code()))
                        .toList());
    }
}
