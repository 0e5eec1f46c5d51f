// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.supervision.policy.domain.DecisionScope;
import nl.onderdak.supervision.policy.domain.Step;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of commands, carried out by the ladder and by a model of plain numbers that shares no code with it.
 * Both must accept and refuse alike, and the invariants hold after every command.
 */
class RandomLaddersTest {

    private static final int SEQUENCES = 12_000;
    private static final int COMMANDS = 60;
    private static final LocalDate START = LocalDate.of(2023, 1, 1);

    private final Map<String, Integer> seen = new HashMap<>();

    @Test
    void theLadderBehavesAsItsModel() {
        var random = new SplittableRandom(20_241_231);
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            new Run(random.split(), sequence).play();
        }
        for (var kind : new String[] {
            "step 1 taken",
            "step 2 taken",
            "step 3 taken",
            "step 4 taken",
            "step 5 taken",
            "step 6 taken",
            "freeze",
            "thaw",
            "withdraw",
            "end",
            "lapse",
            "reject",
            "refused"
        }) {
            assertTrue(seen.getOrDefault(kind, 0) >= 25, kind + ": " + seen.get(kind));
        }
    }

    /** What the model knows: days as numbers, steps as numbers. */
    private static final class Model {
        int day;
        int step;
        boolean frozen;
        int round = -1;
        int persons;
        int term = -1;
        int decidedOn = -1;
        boolean published;
        int publishedOn;
        boolean sent;
        int open = 100;
        int housedInTerm;
        boolean freezes = true;
        boolean excusable;
        String waiting = "";
        String author = "";
        int nextStep;
        int nextRound;
        int nextPersons;
        int nextTerm;
        boolean overruled;
        int upsWithoutReason;
        int roundOfUps = -1;

        boolean mayStep() {
            return !frozen
                    && nextStep != step
                    && !(step >= 5 && nextStep < step)
                    && !(nextStep > 1 && nextStep > step && open == 0)
                    && !(nextStep > step + 1 && !overruled)
                    && !(nextStep > step && step > 0 && nextRound <= round && !overruled)
                    && !(nextStep > step && nextStep < 6 && freezes && excusable && !overruled)
                    && (nextStep != 5
                            || step == 4
                                    && published
                                    && sent
                                    && nextPersons > 0
                                    && nextPersons <= open
                                    && nextTerm >= 0)
                    && (nextStep == 6 || nextTerm < 0 || nextTerm > day)
                    && (nextStep != 6
                            || step == 5
                                    && day > term
                                    && housedInTerm < persons
                                    && sent
                                    && published
                                    && publishedOn <= term);
        }

        void take() {
            if (nextStep > step && !overruled) {
                upsWithoutReason = roundOfUps == nextRound ? upsWithoutReason + 1 : 1;
                roundOfUps = nextRound;
                assertTrue(nextStep - step == 1, "more than one step up");
            }
            if (nextStep == 6) {
                assertTrue(step == 5 && day > term && housedInTerm < persons, "carried out too early");
                assertTrue(published && sent, "carried out without an announced decision");
            } else {
                persons = nextPersons;
                term = nextTerm;
            }
            if (nextStep == 5) {
                assertTrue(step == 4 && published && sent, "decided without an announced intention");
                assertTrue(term > day, "no term in the future");
                housedInTerm = 0;
            }
            step = nextStep;
            round = nextRound;
            decidedOn = day;
            published = false;
            sent = false;
            waiting = "";
        }

        void leave() {
            step = 0;
            frozen = false;
            round = -1;
            roundOfUps = -1;
            waiting = "";
        }

        void house(int number) {
            int housed = Math.min(number, open);
            open -= housed;
            if (step == 5 && day <= term) {
                housedInTerm += housed;
            }
        }
    }

    private final class Run {

        private final SplittableRandom random;
        private final int number;
        private final Model model = new Model();
        private Ladder ladder = Rungs.empty();

        /** In every second sequence the officials climb on purpose, so that many reach the last steps. */
        private boolean climbs() {
            return number % 2 == 0 && random.nextInt(8) != 0;
        }

        Run(SplittableRandom random, int number) {
            this.random = random;
            this.number = number;
        }

        void play() {
            for (int command = 0; command < COMMANDS; command++) {
                one();
                compare();
            }
        }

        private void one() {
            boolean unknown = model.step == 5 && !(model.published && model.sent);
            if (model.step >= 4 && (random.nextInt(3) == 0 || unknown && climbs())) {
                notice();
                return;
            }
            if (model.step == 5 && random.nextInt(3) != 0) {
                switch (random.nextInt(6)) {
                    case 0 -> pass();
                    case 1 -> proposeStep();
                    case 2 -> house();
                    case 3 -> lapse();
                    default -> approve();
                }
                return;
            }
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> proposeStep();
                case 3, 4, 5 -> approve();
                case 6 -> proposeAct();
                case 7 -> notice();
                case 8 -> reject();
                case 9 -> pass();
                case 10 -> house();
                default -> lapse();
            }
        }

        private void pass() {
            model.day += 1 + random.nextInt(40);
            model.excusable = random.nextInt(3) == 0;
            model.freezes = random.nextInt(4) != 0;
        }

        private void house() {
            if (random.nextInt(4) == 0) {
                model.open += random.nextInt(60);
            } else {
                model.house(random.nextInt(60));
            }
        }

        private Circumstances now() {
            return new Circumstances(
                    day(model.day),
                    DecisionScope.TOTAL,
                    model.freezes,
                    model.open,
                    model.excusable,
                    model.housedInTerm);
        }

        private void proposeStep() {
            int step = !climbs() && random.nextInt(4) == 0 ? 1 + random.nextInt(6) : Math.min(6, model.step + 1);
            int round = model.day / 30;
            boolean overruled = climbs() || random.nextInt(4) == 0;
            int persons = !climbs() && random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(40);
            int term = !climbs() && random.nextInt(6) == 0 ? -1 : model.day + random.nextInt(45);
            boolean names = step >= 4;
            var request = Rungs.step(
                    Step.values()[step],
                    day(round * 30),
                    names && persons > 0 ? persons : null,
                    names && term >= 0 ? day(term) : null,
                    overruled ? "urgent" : null);
            var decision = ladder.propose(UUID.randomUUID(), request, now());
            int[] before = {model.nextStep, model.nextRound, model.nextPersons, model.nextTerm};
            boolean overruledBefore = model.overruled;
            model.nextStep = step;
            model.nextRound = round * 30;
            model.nextPersons = names ? persons : 0;
            model.nextTerm = names ? term : -1;
            model.overruled = overruled;
            boolean accepted = model.waiting.isEmpty() && model.mayStep();
            agree(accepted, decision);
            if (accepted) {
                model.waiting = "STEP";
                model.author = Rungs.AUTHOR;
            } else {
                model.nextStep = before[0];
                model.nextRound = before[1];
                model.nextPersons = before[2];
                model.nextTerm = before[3];
                model.overruled = overruledBefore;
            }
        }

        private boolean mayAct(String act) {
            return model.step > 0
                    && switch (act) {
                        case "FREEZE" -> !model.frozen && model.step <= 4 && model.freezes && model.excusable;
                        case "THAW" -> model.frozen;
                        case "WITHDRAW" -> model.step >= 4;
                        default -> model.open == 0;
                    };
        }

        private void proposeAct() {
            if (climbs()) {
                return;
            }
            var act = new String[] {"FREEZE", "THAW", "WITHDRAW", "END"}[random.nextInt(4)];
            var decision = ladder.propose(
                    ladder.current().map(Intervention::id).orElse(UUID.randomUUID()),
                    Rungs.proposal(Act.valueOf(act)),
                    now());
            boolean accepted = model.waiting.isEmpty() && mayAct(act);
            agree(accepted, decision);
            if (accepted) {
                model.waiting = act;
            }
        }

        private UUID waiting() {
            return ladder.proposed()
                    .or(() -> ladder.current().filter(step -> step.proposal() != null))
                    .map(Intervention::id)
                    .orElse(UUID.randomUUID());
        }

        private void approve() {
            boolean self = !climbs() && random.nextInt(5) == 0;
            var decision = ladder.approve(waiting(), new Approval(self ? Rungs.AUTHOR : "official-b", "GS"), now());
            boolean step = model.waiting.equals("STEP");
            boolean accepted = !model.waiting.isEmpty() && !self && (step ? model.mayStep() : mayAct(model.waiting));
            agree(accepted, decision);
            if (!accepted) {
                return;
            }
            if (step) {
                model.take();
                count("step " + model.step + " taken");
                assertTrue(model.upsWithoutReason <= 1, "sequence " + number);
            } else {
                count(model.waiting.toLowerCase(Locale.ROOT));
                switch (model.waiting) {
                    case "FREEZE" -> model.frozen = true;
                    case "THAW" -> model.frozen = false;
                    default -> model.leave();
                }
                model.waiting = "";
            }
        }

        private void reject() {
            if (climbs()) {
                return;
            }
            var decision = ladder.reject(waiting(), day(model.day));
            agree(!model.waiting.isEmpty(), decision);
            if (!model.waiting.isEmpty()) {
                count("reject");
                model.waiting = "";
            }
        }

        private void notice() {
            boolean council = random.nextBoolean();
            int on = model.day - random.nextInt(3) + random.nextInt(2);
            var id = ladder.current().map(Intervention::id).orElse(UUID.randomUUID());
            var decision = council
                    ? ladder.sendToCouncil(id, day(on), day(model.day))
                    : ladder.publish(id, day(on), "Blad", day(model.day));
            boolean accepted = model.step >= 4 && on <= model.day && on >= model.decidedOn;
            agree(accepted, decision);
            if (accepted && council) {
                model.sent = true;
            } else if (accepted) {
                model.published = true;
                model.publishedOn = on;
            }
        }

        private void lapse() {
            var lapsed = ladder.lapse(now());
            boolean expected = model.step == 5 && model.housedInTerm >= model.persons;
            assertEquals(expected, lapsed.isPresent(), "sequence " + number);
            if (expected) {
                boolean stepWaits = model.waiting.equals("STEP");
                ladder = Rungs.after(ladder, lapsed.orElseThrow());
                count("lapse");
                model.leave();
                model.waiting = stepWaits ? "STEP" : "";
            }
        }

        private void agree(boolean expected, Decision<Ladder.Changed> decision) {
            assertEquals(expected, decision.accepted().isPresent(), () -> "sequence " + number + ": " + decision);
            if (expected) {
                ladder = Rungs.after(ladder, decision);
            } else {
                count("refused");
            }
        }

        private void compare() {
            assertEquals(model.step, ladder.step().number(), "sequence " + number);
            assertEquals(
                    model.frozen,
                    ladder.current()
                            .filter(step -> step.state() == State.FROZEN)
                            .isPresent());
            assertEquals(
                    model.waiting,
                    ladder.proposed()
                            .or(() -> ladder.current().filter(step -> step.proposal() != null))
                            .map(step -> step.proposal().act().name())
                            .orElse(""));
        }

        private void count(String kind) {
            seen.merge(kind, 1, Integer::sum);
        }

        private static LocalDate day(int number) {
            return START.plusDays(number);
        }
    }
}
