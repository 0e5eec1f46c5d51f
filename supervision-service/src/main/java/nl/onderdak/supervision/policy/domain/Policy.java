// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.domain;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.policy.domain.ProposedJudgement.Ground;
import nl.onderdak.supervision.policy.domain.ProposedJudgement.Reason;
import nl.onderdak.supervision.standing.domain.Attribution;
import nl.onderdak.supervision.standing.domain.Standing;

/**
 * How a province judges backlogs from a day on (<i>toezichtkader</i>); practice, it differs per province. A version
 * never changes; a later one takes its place.
 *
 * @param id its identity
 * @param province the province
 * @param effectiveOn first day it holds
 * @param name in Dutch
 * @param source where its rules stand
 * @param example whether it ships with the system: no province has adopted it
 * @param categories the most serious first
 * @param stepRules which steps are proposed
 * @param attribution which half-years persons housed count for
 * @param decisionScope what a decision to substitute is about
 * @param freezes whether the ladder freezes when a shortfall is wholly excusable
 * @param terms that municipalities get
 * @param recordedAt when it was recorded; of an example the first moment of its first day
 */
public record Policy(
        UUID id,
        ProvinceCode province,
        LocalDate effectiveOn,
        String name,
        String source,
        boolean example,
        List<Category> categories,
        List<StepRule> stepRules,
        Attribution attribution,
        DecisionScope decisionScope,
        boolean freezes,
        Terms terms,
        Instant recordedAt) {

    public Policy {
        categories = List.copyOf(categories);
        stepRules = List.copyOf(stepRules);
    }

    /** Accepts a new version when its first day has not come: what holds today or held before does not change. */
    public Decision<Policy> adopt(LocalDate today) {
        return effectiveOn.isAfter(today)
                ? Decision.accepted(this)
                : Decision.rejected(new PolicyRejection.PolicyNotInFuture(effectiveOn, today));
    }

    /** The one of these that is in force on a day: the latest by its first day, and of those the last recorded. */
    public static Optional<Policy> inForce(Collection<Policy> policies, LocalDate day) {
        return policies.stream()
                .filter(policy -> !policy.effectiveOn().isAfter(day))
                .max(comparing(Policy::effectiveOn)
                        .thenComparing(Policy::recordedAt)
                        .thenComparing(Policy::id));
    }

    /**
     * Category and step proposed for a municipality, with what decided. At most one step up from the present one; down
     * only when nothing is behind any more, and then at once.
     *
     * @param standing where it stands
     * @param present its step of the ladder
     * @param outlook what is expected of it
     */
    public ProposedJudgement judge(Standing standing, Step present, Outlook outlook) {
        var weighed = Weighed.of(standing, attribution, outlook);
        var reasons = new ArrayList<Reason>();
        var category = category(weighed, reasons);
        var frozen = freezes && weighed.whollyExcusable();
        if (frozen) {
            reasons.add(Reason.of(Ground.WHOLLY_EXCUSABLE));
        }
        return new ProposedJudgement(
                category, frozen ? present : step(weighed, present, reasons), frozen, weighed, reasons);
    }

    private Category category(Weighed weighed, List<Reason> reasons) {
        for (var category : categories) {
            var held = held(category.criteria(), weighed);
            if (held.isPresent()) {
                reasons.add(new Reason(Ground.CATEGORY, category.code(), held.get()));
                return category;
            }
        }
        var last = categories.getLast();
        reasons.add(new Reason(Ground.OTHERWISE, last.code(), null));
        return last;
    }

    private Step step(Weighed weighed, Step present, List<Reason> reasons) {
        var rule = stepRules.stream()
                .filter(each -> held(each.criteria(), weighed).isPresent())
                .max(comparing(StepRule::step));
        if (rule.isPresent() && !present.beyond(rule.get().step())) {
            reasons.add(new Reason(
                    Ground.STEP_RULE,
                    rule.get().code(),
                    held(rule.get().criteria(), weighed).orElseThrow()));
            if (rule.get().step().beyond(present.next())) {
                reasons.add(Reason.of(Ground.ONE_STEP_PER_ROUND));
            }
            return rule.get().step().atMost(present.next());
        }
        if (weighed.shortfall() == 0) {
            reasons.add(Reason.of(Ground.NOTHING_BEHIND));
            return Step.NONE;
        }
        reasons.add(Reason.of(Ground.STILL_BEHIND));
        return present;
    }

    private static Optional<Criterion> held(List<Criterion> criteria, Weighed weighed) {
        return criteria.stream().filter(each -> each.holds(weighed)).findFirst();
    }
}
