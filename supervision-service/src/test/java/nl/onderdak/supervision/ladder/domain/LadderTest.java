// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.domain;

import static nl.onderdak.supervision.ladder.domain.Rungs.APPROVAL;
import static nl.onderdak.supervision.ladder.domain.Rungs.AUTHOR;
import static nl.onderdak.supervision.ladder.domain.Rungs.DAY;
import static nl.onderdak.supervision.ladder.domain.Rungs.NEXT_ROUND;
import static nl.onderdak.supervision.ladder.domain.Rungs.ROUND;
import static nl.onderdak.supervision.ladder.domain.Rungs.after;
import static nl.onderdak.supervision.ladder.domain.Rungs.announced;
import static nl.onderdak.supervision.ladder.domain.Rungs.at;
import static nl.onderdak.supervision.ladder.domain.Rungs.empty;
import static nl.onderdak.supervision.ladder.domain.Rungs.housed;
import static nl.onderdak.supervision.ladder.domain.Rungs.on;
import static nl.onderdak.supervision.ladder.domain.Rungs.proposal;
import static nl.onderdak.supervision.ladder.domain.Rungs.step;
import static nl.onderdak.supervision.ladder.domain.Rungs.taken;
import static nl.onderdak.testkit.Decided.accepted;
import static nl.onderdak.testkit.Decided.rejection;
import static nl.onderdak.testkit.Decided.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.supervision.InterventionChanged;
import nl.onderdak.supervision.ladder.domain.LadderRejection.BacklogRemains;
import nl.onderdak.supervision.ladder.domain.LadderRejection.DecisionIncomplete;
import nl.onderdak.supervision.ladder.domain.LadderRejection.DecisionNotAnnounced;
import nl.onderdak.supervision.ladder.domain.LadderRejection.DecisionStands;
import nl.onderdak.supervision.ladder.domain.LadderRejection.IntentionNotAnnounced;
import nl.onderdak.supervision.ladder.domain.LadderRejection.LadderFrozen;
import nl.onderdak.supervision.ladder.domain.LadderRejection.MorePersonsThanOpen;
import nl.onderdak.supervision.ladder.domain.LadderRejection.NoDecisionToExecute;
import nl.onderdak.supervision.ladder.domain.LadderRejection.NotAnnounced;
import nl.onderdak.supervision.ladder.domain.LadderRejection.NotExcusable;
import nl.onderdak.supervision.ladder.domain.LadderRejection.NotFrozen;
import nl.onderdak.supervision.ladder.domain.LadderRejection.NotPresentStep;
import nl.onderdak.supervision.ladder.domain.LadderRejection.NotWithdrawable;
import nl.onderdak.supervision.ladder.domain.LadderRejection.NothingOpen;
import nl.onderdak.supervision.ladder.domain.LadderRejection.NothingToApprove;
import nl.onderdak.supervision.ladder.domain.LadderRejection.NoticeOutOfTime;
import nl.onderdak.supervision.ladder.domain.LadderRejection.NumberReached;
import nl.onderdak.supervision.ladder.domain.LadderRejection.PolicyFreezesNothing;
import nl.onderdak.supervision.ladder.domain.LadderRejection.ProposalWaits;
import nl.onderdak.supervision.ladder.domain.LadderRejection.ScopeNotOfPolicy;
import nl.onderdak.supervision.ladder.domain.LadderRejection.ShortfallExcusable;
import nl.onderdak.supervision.ladder.domain.LadderRejection.StepSkipped;
import nl.onderdak.supervision.ladder.domain.LadderRejection.StepTaken;
import nl.onderdak.supervision.ladder.domain.LadderRejection.SteppedUpInRound;
import nl.onderdak.supervision.ladder.domain.LadderRejection.TermNotInFuture;
import nl.onderdak.supervision.ladder.domain.LadderRejection.TermNotPassed;
import nl.onderdak.supervision.policy.domain.DecisionScope;
import nl.onderdak.supervision.policy.domain.FourEyes.ApproverIsAuthor;
import nl.onderdak.supervision.policy.domain.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LadderTest {

    private static final LocalDate TERM = DAY.plusDays(84);

    private static Decision<Ladder.Changed> propose(Ladder ladder, StepRequest request, Circumstances now) {
        return ladder.propose(UUID.randomUUID(), request, now);
    }

    private static Decision<Ladder.Changed> approve(Ladder ladder, Act act, Circumstances now) {
        var id = ladder.current().orElseThrow().id();
        var waiting = after(ladder, ladder.propose(id, proposal(act), now));
        return waiting.approve(id, APPROVAL, now);
    }

    @Test
    void aStepHoldsWhenAnotherOfficialHasApprovedIt() {
        // Given
        var id = UUID.randomUUID();
        var proposed = empty().propose(id, step(Step.SIGNAL, ROUND), on(DAY));
        assertEquals(List.of(), accepted(proposed).events());
        var waiting = after(empty(), proposed);

        // When
        var byAuthor = waiting.approve(id, new Approval(AUTHOR, "Gedeputeerde Staten"), on(DAY));
        var byAnother = waiting.approve(id, APPROVAL, on(DAY));

        // Then
        assertInstanceOf(ApproverIsAuthor.class, rejection(byAuthor));
        assertEquals(Step.NONE, waiting.step());
        assertEquals(Step.SIGNAL, after(waiting, byAnother).step());
        var taken = state(byAnother).interventions().getFirst();
        assertEquals(
                new Intervention.Decided(AUTHOR, "official-b", "Gedeputeerde Staten", "Backlog"), taken.decision());
        assertEquals(List.of(taken.fact(State.PROPOSED)), accepted(byAnother).events());
        assertEquals(1, taken.facts());
        assertEquals(2, taken.version());
    }

    @Test
    void oneStepUpAtATimeUnlessOverruledWithAReason() {
        assertEquals(
                new StepSkipped(Step.NONE, Step.INFORMATION),
                rejection(propose(empty(), step(Step.INFORMATION, ROUND), on(DAY))));
        assertEquals(
                Step.ACTIVE_SUPERVISION,
                taken(empty(), step(Step.ACTIVE_SUPERVISION, ROUND, null, null, "rising since 2021"), on(DAY))
                        .step());
        assertEquals(
                Step.INFORMATION,
                taken(at(Step.SIGNAL), step(Step.INFORMATION, NEXT_ROUND), on(DAY))
                        .step());
        assertEquals(
                new StepSkipped(Step.SIGNAL, Step.ACTIVE_SUPERVISION),
                rejection(propose(at(Step.SIGNAL), step(Step.ACTIVE_SUPERVISION, NEXT_ROUND), on(DAY))));
    }

    /** An assessment of monitoring names the half-yearly round before it, which the present step was taken in. */
    @Test
    void anAssessmentBetweenTwoRoundsGivesNoRoomForAnotherStep() {
        // Given
        var monitored = HalfYear.of(ROUND.plusMonths(5)).start();
        var nextRound = HalfYear.of(ROUND.plusMonths(6)).start();

        // Then
        assertEquals(
                new SteppedUpInRound(ROUND),
                rejection(propose(at(Step.SIGNAL), step(Step.INFORMATION, monitored), on(DAY))));
        assertEquals(
                Step.INFORMATION,
                taken(at(Step.SIGNAL), step(Step.INFORMATION, nextRound), on(DAY))
                        .step());
    }

    @Test
    void oneStepUpPerRoundUnlessOverruledWithAReason() {
        assertEquals(
                new SteppedUpInRound(ROUND),
                rejection(propose(at(Step.SIGNAL), step(Step.INFORMATION, ROUND), on(DAY))));
        assertEquals(
                Step.INFORMATION,
                taken(at(Step.SIGNAL), step(Step.INFORMATION, ROUND.plusDays(1)), on(DAY))
                        .step());
        assertEquals(
                Step.INFORMATION,
                taken(at(Step.SIGNAL), step(Step.INFORMATION, ROUND, null, null, "urgent"), on(DAY))
                        .step());
    }

    @Test
    void fromActiveSupervisionToADecisionIsRefusedWhateverTheReason() {
        assertInstanceOf(
                IntentionNotAnnounced.class,
                rejection(propose(
                        at(Step.ACTIVE_SUPERVISION),
                        step(Step.SUBSTITUTION, NEXT_ROUND, 52, TERM, "urgent"),
                        on(DAY))));
        assertInstanceOf(
                NoDecisionToExecute.class,
                rejection(propose(at(Step.INTENTION), step(Step.EXECUTION, NEXT_ROUND, 52, TERM, "urgent"), on(DAY))));
    }

    @Test
    void aDecisionNeedsTheIntentionAnnouncedAndSentToTheCouncil() {
        // Given
        var intention = at(Step.INTENTION);
        var id = intention.current().orElseThrow().id();
        var request = step(Step.SUBSTITUTION, NEXT_ROUND, 52, TERM, null);

        // When
        var published = after(intention, intention.publish(id, DAY, "Provinciaal blad", DAY));
        var sent = after(intention, intention.sendToCouncil(id, DAY, DAY));
        var both = after(published, published.sendToCouncil(id, DAY, DAY));

        // Then
        assertInstanceOf(IntentionNotAnnounced.class, rejection(propose(intention, request, on(DAY))));
        assertInstanceOf(IntentionNotAnnounced.class, rejection(propose(published, request, on(DAY))));
        assertInstanceOf(IntentionNotAnnounced.class, rejection(propose(sent, request, on(DAY))));
        var decided = taken(both, request, on(DAY)).current().orElseThrow();
        assertEquals(Step.SUBSTITUTION, decided.step());
        assertEquals(DAY, decided.intention().publishedOn());
        assertEquals(DAY, decided.intention().sentToCouncilOn());
        assertEquals(Notice.NONE, decided.notice());
    }

    @Test
    void noticesAreOfDaysBetweenTheStepAndToday() {
        // Given
        var intention = at(Step.INTENTION);
        var id = intention.current().orElseThrow().id();

        // Then
        assertEquals(
                new NoticeOutOfTime(DAY.minusDays(1)), rejection(intention.publish(id, DAY.minusDays(1), "Blad", DAY)));
        assertEquals(
                new NoticeOutOfTime(DAY.plusDays(1)), rejection(intention.publish(id, DAY.plusDays(1), "Blad", DAY)));
        assertEquals(
                new NoticeOutOfTime(DAY.plusDays(1)), rejection(intention.sendToCouncil(id, DAY.plusDays(1), DAY)));
        assertEquals(new NotPresentStep(), rejection(intention.publish(UUID.randomUUID(), DAY, "Blad", DAY)));
        var signal = at(Step.SIGNAL);
        assertEquals(
                new NotAnnounced(Step.SIGNAL),
                rejection(signal.publish(signal.current().orElseThrow().id(), DAY, "Blad", DAY)));
    }

    @Test
    void aDecisionNamesANumberAndATermInTheFuture() {
        // Given
        var ladder = announced(at(Step.INTENTION));

        // Then
        assertEquals(
                new DecisionIncomplete(),
                rejection(propose(ladder, step(Step.SUBSTITUTION, NEXT_ROUND, null, TERM, null), on(DAY))));
        assertEquals(
                new DecisionIncomplete(),
                rejection(propose(ladder, step(Step.SUBSTITUTION, NEXT_ROUND, 52, null, null), on(DAY))));
        assertEquals(
                new TermNotInFuture(DAY),
                rejection(propose(ladder, step(Step.SUBSTITUTION, NEXT_ROUND, 52, DAY, null), on(DAY))));
        assertTrue(propose(ladder, step(Step.SUBSTITUTION, NEXT_ROUND, 52, DAY.plusDays(1), null), on(DAY))
                .accepted()
                .isPresent());
        assertEquals(
                new MorePersonsThanOpen(118, 117),
                rejection(propose(ladder, step(Step.SUBSTITUTION, NEXT_ROUND, 118, TERM, null), on(DAY))));
        assertTrue(propose(ladder, step(Step.SUBSTITUTION, NEXT_ROUND, 117, TERM, null), on(DAY))
                .accepted()
                .isPresent());
    }

    @Test
    void aTermThatPassedBeforeTheApprovalIsRefusedThen() {
        // Given
        var ladder = announced(at(Step.INTENTION));
        var id = UUID.randomUUID();
        var waiting = after(
                ladder, ladder.propose(id, step(Step.SUBSTITUTION, NEXT_ROUND, 52, DAY.plusDays(1), null), on(DAY)));

        // Then
        assertEquals(
                new TermNotInFuture(DAY.plusDays(1)), rejection(waiting.approve(id, APPROVAL, on(DAY.plusDays(1)))));
    }

    @Test
    void aDecisionIsCarriedOutAfterItsTermOnly() {
        // Given
        var ladder = at(Step.SUBSTITUTION);
        var request = step(Step.EXECUTION, NEXT_ROUND.plusMonths(6), null, null, null);

        // Then
        assertEquals(new TermNotPassed(TERM), rejection(propose(ladder, request, on(TERM))));
        var executed = taken(ladder, request, on(TERM.plusDays(1))).current().orElseThrow();
        assertEquals(Step.EXECUTION, executed.step());
        assertEquals(52, executed.terms().persons());
        assertEquals(TERM, executed.terms().term());
        assertEquals(DAY, executed.intention().publishedOn());
    }

    @Test
    void aDecisionIsCarriedOutWhenItWasAnnouncedWithinItsTermAndSentToTheCouncil() {
        // Given
        var ladder = taken(announced(at(Step.INTENTION)), step(Step.SUBSTITUTION, NEXT_ROUND, 52, TERM, null), on(DAY));
        var id = ladder.current().orElseThrow().id();
        var after = TERM.plusDays(1);
        var request = step(Step.EXECUTION, NEXT_ROUND.plusMonths(6), null, null, null);

        // When
        var published = after(ladder, ladder.publish(id, TERM, "Provinciaal blad", after));
        var late = after(ladder, ladder.publish(id, after, "Provinciaal blad", after));
        var sent = after(ladder, ladder.sendToCouncil(id, after, after));

        // Then
        for (var incomplete : List.of(ladder, published, sent, after(late, late.sendToCouncil(id, DAY, after)))) {
            assertEquals(new DecisionNotAnnounced(), rejection(propose(incomplete, request, on(after))));
        }
        var both = after(published, published.sendToCouncil(id, after, after));
        assertEquals(Step.EXECUTION, taken(both, request, on(after)).step());
    }

    @Test
    void aDecisionWhoseNumberWasReachedIsNotCarriedOut() {
        // Given
        var ladder = at(Step.SUBSTITUTION);
        var request = step(Step.EXECUTION, NEXT_ROUND.plusMonths(6), null, null, null);

        // Then
        assertEquals(new NumberReached(52, 52), rejection(propose(ladder, request, housed(TERM.plusDays(1), 52))));
        assertTrue(propose(ladder, request, housed(TERM.plusDays(1), 51))
                .accepted()
                .isPresent());
    }

    @Test
    void aDecisionLapsesWhenTheNamedNumberIsHoused() {
        // Given
        var ladder = at(Step.SUBSTITUTION);

        // Then
        assertTrue(ladder.lapse(housed(DAY.plusDays(10), 51)).isEmpty());
        var lapsed = ladder.lapse(housed(DAY.plusDays(10), 52)).orElseThrow();
        var fact = (InterventionChanged) accepted(lapsed).events().getFirst();
        assertEquals(InterventionChanged.State.LAPSED, fact.state());
        assertEquals(InterventionChanged.State.IN_FORCE, fact.replacedState());
        assertEquals(DAY.plusDays(10), fact.changedOn());
        var after = after(ladder, lapsed);
        assertEquals(Step.NONE, after.step());
        assertTrue(after.lapse(housed(DAY.plusDays(11), 60)).isEmpty());
        assertTrue(at(Step.INTENTION).lapse(housed(DAY, 60)).isEmpty());
    }

    @Test
    void anExcusableShortfallFreezesTheStepWhereThePolicySaysSo() {
        // Given: 's-Hertogenbosch 2018, quota 146, supply 82
        var ladder = at(Step.ACTIVE_SUPERVISION);
        var excusable = new Circumstances(DAY, DecisionScope.TOTAL, true, 64, true, 0);
        var otherPolicy = new Circumstances(DAY, DecisionScope.TOTAL, false, 64, true, 0);

        // When
        var frozen = after(ladder, approve(ladder, Act.FREEZE, excusable));

        // Then
        assertEquals(State.FROZEN, frozen.current().orElseThrow().state());
        assertEquals(Step.ACTIVE_SUPERVISION, frozen.step());
        assertEquals(
                new NotExcusable(),
                rejection(ladder.propose(ladder.current().orElseThrow().id(), proposal(Act.FREEZE), on(DAY))));
        assertEquals(
                new PolicyFreezesNothing(),
                rejection(ladder.propose(ladder.current().orElseThrow().id(), proposal(Act.FREEZE), otherPolicy)));
        assertEquals(new LadderFrozen(), rejection(propose(frozen, step(Step.INTENTION, NEXT_ROUND), on(DAY))));
        assertEquals(
                new LadderFrozen(),
                rejection(frozen.propose(frozen.current().orElseThrow().id(), proposal(Act.FREEZE), excusable)));
        assertEquals(
                new NotFrozen(),
                rejection(ladder.propose(ladder.current().orElseThrow().id(), proposal(Act.THAW), on(DAY))));
        assertEquals(
                Step.INTENTION,
                taken(after(frozen, approve(frozen, Act.THAW, on(DAY))), step(Step.INTENTION, NEXT_ROUND), on(DAY))
                        .step());
    }

    @Test
    void noStepUpWithoutAReasonWhileTheWholeShortfallIsExcusable() {
        // Given
        var excusable = new Circumstances(DAY, DecisionScope.TOTAL, true, 64, true, 0);
        var otherPolicy = new Circumstances(DAY, DecisionScope.TOTAL, false, 64, true, 0);
        var id = UUID.randomUUID();

        // Then
        assertEquals(new ShortfallExcusable(), rejection(propose(empty(), step(Step.SIGNAL, ROUND), excusable)));
        assertEquals(
                Step.SIGNAL,
                taken(empty(), step(Step.SIGNAL, ROUND), otherPolicy).step());
        assertEquals(
                Step.SIGNAL,
                taken(empty(), step(Step.SIGNAL, ROUND, null, null, "urgent"), excusable)
                        .step());
        assertEquals(
                Step.SIGNAL,
                taken(at(Step.INFORMATION), step(Step.SIGNAL, ROUND), excusable).step());

        // Then also when it became excusable before the approval
        var waiting = after(empty(), empty().propose(id, step(Step.SIGNAL, ROUND), on(DAY)));
        assertEquals(new ShortfallExcusable(), rejection(waiting.approve(id, APPROVAL, excusable)));

        // Then a decision that was taken is carried out
        var after = new Circumstances(TERM.plusDays(1), DecisionScope.TOTAL, true, 64, true, 0);
        assertEquals(
                Step.EXECUTION,
                taken(at(Step.SUBSTITUTION), step(Step.EXECUTION, NEXT_ROUND.plusMonths(6), null, null, null), after)
                        .step());
    }

    @Test
    void aDecisionRunsItsTermAndIsNotFrozen() {
        var ladder = at(Step.SUBSTITUTION);
        assertEquals(
                new DecisionStands(Step.SUBSTITUTION),
                rejection(ladder.propose(
                        ladder.current().orElseThrow().id(),
                        proposal(Act.FREEZE),
                        new Circumstances(DAY, DecisionScope.TOTAL, true, 64, true, 0))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"INTENTION", "SUBSTITUTION", "EXECUTION"})
    void anIntentionADecisionAndItsExecutionCanBeWithdrawn(Step step) {
        // Given
        var ladder = at(step);

        // Then
        assertEquals(
                Step.NONE,
                after(ladder, approve(ladder, Act.WITHDRAW, on(DAY.plusDays(86))))
                        .step());
    }

    @Test
    void aWithdrawnDecisionEndsTheStep() {
        // Given
        var ladder = at(Step.SUBSTITUTION);

        // When
        var withdrawn = after(ladder, approve(ladder, Act.WITHDRAW, on(DAY)));

        // Then
        assertEquals(Step.NONE, withdrawn.step());
        assertInstanceOf(
                NoDecisionToExecute.class,
                rejection(propose(
                        withdrawn, step(Step.EXECUTION, NEXT_ROUND, null, TERM, "urgent"), on(TERM.plusDays(1)))));
    }

    @Test
    void aStepBelowAnIntentionCannotBeWithdrawn() {
        var ladder = at(Step.ACTIVE_SUPERVISION);
        assertEquals(
                new NotWithdrawable(Step.ACTIVE_SUPERVISION),
                rejection(ladder.propose(ladder.current().orElseThrow().id(), proposal(Act.WITHDRAW), on(DAY))));
    }

    @Test
    void aStepEndsWhenTheBacklogIsGone() {
        // Given
        var ladder = at(Step.ACTIVE_SUPERVISION);
        var gone = new Circumstances(DAY, DecisionScope.TOTAL, true, 0, false, 0);

        // Then
        assertEquals(
                new BacklogRemains(117),
                rejection(ladder.propose(ladder.current().orElseThrow().id(), proposal(Act.END), on(DAY))));
        assertEquals(Step.NONE, after(ladder, approve(ladder, Act.END, gone)).step());
    }

    @Test
    void aLowerStepTakesThePlaceOfAHigherOneExceptOfADecision() {
        assertEquals(
                Step.INFORMATION,
                taken(at(Step.INTENTION), step(Step.INFORMATION, ROUND), on(DAY))
                        .step());
        assertEquals(
                new DecisionStands(Step.SUBSTITUTION),
                rejection(propose(at(Step.SUBSTITUTION), step(Step.ACTIVE_SUPERVISION, NEXT_ROUND), on(DAY))));
        assertEquals(
                new StepTaken(Step.SIGNAL),
                rejection(propose(at(Step.SIGNAL), step(Step.SIGNAL, NEXT_ROUND), on(DAY))));
    }

    @Test
    void theStepBeforeIsSupersededAndBothArePublished() {
        // Given
        var ladder = at(Step.SIGNAL);
        var id = UUID.randomUUID();
        var waiting = after(ladder, ladder.propose(id, step(Step.INFORMATION, NEXT_ROUND), on(DAY)));

        // When
        var decided = waiting.approve(id, APPROVAL, on(DAY));

        // Then
        assertEquals(
                List.of(Act.SUPERSEDE, Act.STEP),
                state(decided).changes().stream().map(Ladder.Change::act).toList());
        assertEquals(
                List.of(InterventionChanged.State.SUPERSEDED, InterventionChanged.State.IN_FORCE),
                accepted(decided).events().stream()
                        .map(event -> ((InterventionChanged) event).state())
                        .toList());
    }

    @Test
    void oneProposalAtATime() {
        // Given
        var id = UUID.randomUUID();
        var ladder = at(Step.SIGNAL);
        var waiting = after(ladder, ladder.propose(id, step(Step.INFORMATION, NEXT_ROUND), on(DAY)));

        // Then
        assertEquals(new ProposalWaits(), rejection(propose(waiting, step(Step.INFORMATION, NEXT_ROUND), on(DAY))));
        assertEquals(new NothingToApprove(), rejection(waiting.approve(UUID.randomUUID(), APPROVAL, on(DAY))));
        assertEquals(new NothingToApprove(), rejection(empty().reject(id, DAY)));
        var rejected = waiting.reject(id, DAY);
        assertEquals(List.of(), accepted(rejected).events());
        assertEquals(State.REJECTED, state(rejected).interventions().getFirst().state());
        assertFalse(after(waiting, rejected).proposed().isPresent());
    }

    @Test
    void aRejectedWithdrawalLeavesTheDecisionInForce() {
        // Given
        var ladder = at(Step.SUBSTITUTION);
        var id = ladder.current().orElseThrow().id();
        var waiting = after(ladder, ladder.propose(id, proposal(Act.WITHDRAW), on(DAY)));

        // When
        var rejected = after(waiting, waiting.reject(id, DAY));

        // Then
        assertEquals(State.IN_FORCE, rejected.current().orElseThrow().state());
        assertEquals(new ProposalWaits(), rejection(waiting.propose(id, proposal(Act.END), on(DAY))));
    }

    @Test
    void theScopeIsThatOfThePolicy() {
        // Given
        var cohorts = new Circumstances(DAY, DecisionScope.COHORT, true, 50, false, 0);
        var cohort = Ladder.empty(Rungs.ALMELO, new LadderScope(HalfYear.valueOf("2023-H1")));

        // Then
        assertEquals(new ScopeNotOfPolicy("TOTAL"), rejection(propose(empty(), step(Step.SIGNAL, ROUND), cohorts)));
        assertEquals(new ScopeNotOfPolicy("2023-H1"), rejection(propose(cohort, step(Step.SIGNAL, ROUND), on(DAY))));
        assertEquals(
                Step.SIGNAL, taken(cohort, step(Step.SIGNAL, ROUND), cohorts).step());
    }

    @Test
    void nothingBeyondASignalWhenNoPersonIsOpen() {
        // Given
        var none = new Circumstances(DAY, DecisionScope.TOTAL, true, 0, false, 0);

        // Then
        assertTrue(propose(empty(), step(Step.SIGNAL, ROUND), none).accepted().isPresent());
        assertEquals(
                new NothingOpen("TOTAL"),
                rejection(propose(at(Step.SIGNAL), step(Step.INFORMATION, NEXT_ROUND), none)));
    }

    @Test
    void scopesAreWrittenAsTheTotalOrAHalfYear() {
        assertEquals(LadderScope.TOTAL, LadderScope.valueOf("TOTAL"));
        assertEquals("2023-H1", LadderScope.valueOf("2023-H1").toString());
        assertEquals(DecisionScope.COHORT, LadderScope.valueOf("2023-H1").kind());
    }
}
