// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.policy.domain.DecisionScope;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.testkit.Decided;

/** A ladder that tests climb. */
final class Rungs {

    static final LocalDate ROUND = LocalDate.of(2024, 1, 1);
    static final LocalDate NEXT_ROUND = LocalDate.of(2024, 7, 1);
    static final LocalDate DAY = LocalDate.of(2024, 1, 15);
    static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    static final UUID ASSESSMENT = UUID.fromString("01939d2e-7c00-7000-8000-000000000005");
    static final String AUTHOR = "official-a";
    static final Approval APPROVAL = new Approval("official-b", "Gedeputeerde Staten");

    private Rungs() {}

    static Circumstances on(LocalDate day) {
        return new Circumstances(day, DecisionScope.TOTAL, true, 117, false, 0);
    }

    static Circumstances housed(LocalDate day, long housed) {
        return new Circumstances(day, DecisionScope.TOTAL, true, 117 - housed, false, housed);
    }

    static Proposal proposal(Act act) {
        return new Proposal(act, AUTHOR, "Gedeputeerde Staten", "Backlog");
    }

    static StepRequest step(Step step, LocalDate round) {
        return step(step, round, null, null, null);
    }

    static StepRequest step(Step step, LocalDate round, Integer persons, LocalDate term, String overruled) {
        return new StepRequest(step, ASSESSMENT, round, persons, term, overruled, proposal(Act.STEP));
    }

    static Ladder empty() {
        return Ladder.empty(ALMELO, LadderScope.TOTAL);
    }

    /** The ladder after an accepted decision. */
    static Ladder after(Ladder before, Decision<Ladder.Changed> decision) {
        return after(before, Decided.state(decision));
    }

    static Ladder after(Ladder before, Ladder.Changed changed) {
        var current = before.current();
        var proposed = before.proposed();
        for (var one : changed.interventions()) {
            if (one.state() == State.PROPOSED) {
                proposed = Optional.of(one);
                continue;
            }
            if (proposed.filter(before2 -> before2.id().equals(one.id())).isPresent()) {
                proposed = Optional.empty();
            }
            if (one.state().isCurrent()) {
                current = Optional.of(one);
            } else if (current.filter(present -> present.id().equals(one.id())).isPresent()) {
                current = Optional.empty();
            }
        }
        return new Ladder(before.municipality(), before.scope(), current, proposed);
    }

    /** Proposes and approves a step. */
    static Ladder taken(Ladder before, StepRequest request, Circumstances now) {
        var id = UUID.randomUUID();
        var proposed = after(before, before.propose(id, request, now));
        return after(proposed, proposed.approve(id, APPROVAL, now));
    }

    /** A ladder with this step in force, taken with reasons to overrule where needed; a decision is announced. */
    static Ladder at(Step step) {
        var ladder = empty();
        if (step == Step.NONE) {
            return ladder;
        }
        if (!step.beyond(Step.INTENTION)) {
            return taken(ladder, step(step, ROUND, null, null, "urgent"), on(DAY));
        }
        ladder = announced(at(Step.INTENTION));
        ladder = announced(taken(ladder, step(Step.SUBSTITUTION, NEXT_ROUND, 52, DAY.plusDays(84), null), on(DAY)));
        return step == Step.SUBSTITUTION
                ? ladder
                : taken(ladder, step(Step.EXECUTION, NEXT_ROUND, null, null, "term passed"), on(DAY.plusDays(85)));
    }

    static Ladder announced(Ladder ladder) {
        var id = ladder.current().orElseThrow().id();
        var published = after(ladder, ladder.publish(id, DAY, "Provinciaal blad", DAY));
        return after(published, published.sendToCouncil(id, DAY, DAY));
    }
}
