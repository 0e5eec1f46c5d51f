// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.supervision.policy.domain.Outlook;
import nl.onderdak.supervision.policy.domain.Policy;
import nl.onderdak.supervision.policy.domain.ProposedJudgement;
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
        UUID policy, SupervisionLevel level, boolean isFrozen, Long expectedBacklog, List<ProposalReason> reasons) {

    private static final Set<Ground> OF_STEPS_UP = Set.of(Ground.STEP_RULE, Ground.ONE_STEP_PER_ROUND);

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

    static PolicyProposal of(Policy policy, RoundKind kind, Standing standing, Step present, Outlook outlook) {
        var judged = policy.judge(standing, present, outlook);
        var stays = staysInMonitoring(kind, judged.step(), present);
        return new PolicyProposal(
                policy.id(),
                new SupervisionLevel(judged.category().code(), stays ? present : judged.step()),
                judged.freezes(),
                outlook.expectedBacklog(),
                stays ? withoutStep(judged.reasons()) : reasons(judged.reasons()));
    }

    /**
     * Monitoring proposes no step up: backlogs are tested twice a year, and within a half-year its whole quota counts as
     * due. Practice of Overijssel, which monitors monthly.
     */
    private static boolean staysInMonitoring(RoundKind kind, Step judged, Step present) {
        return kind == RoundKind.MONITORING && judged.beyond(present);
    }

    private static List<ProposalReason> reasons(List<ProposedJudgement.Reason> reasons) {
        return reasons.stream()
                .map(reason -> new ProposalReason(reason.ground(), reason.code()))
                .toList();
    }

    private static List<ProposalReason> withoutStep(List<ProposedJudgement.Reason> reasons) {
        var kept = reasons.stream().filter(reason -> !OF_STEPS_UP.contains(reason.ground()));
        return Stream.concat(reasons(kept.toList()).stream(), Stream.of(new ProposalReason(Ground.STILL_BEHIND, null)))
                .toList();
    }
}
