// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.domain;

import static nl.onderdak.supervision.actionplan.domain.PlanOfAlmelo.DEADLINE;
import static nl.onderdak.supervision.actionplan.domain.PlanOfAlmelo.DELIVERED;
import static nl.onderdak.supervision.actionplan.domain.PlanOfAlmelo.GOAL;
import static nl.onderdak.supervision.actionplan.domain.PlanOfAlmelo.ORDERED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DomainEvent;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.contracts.supervision.ActionPlanChanged;
import nl.onderdak.supervision.actionplan.domain.ActionPlanRejection.DeadlineNotLater;
import nl.onderdak.supervision.actionplan.domain.ActionPlanRejection.DeliveredBefore;
import nl.onderdak.supervision.actionplan.domain.ActionPlanRejection.DeliveryBackdated;
import nl.onderdak.supervision.actionplan.domain.ActionPlanRejection.EffectBeforeHorizon;
import nl.onderdak.supervision.actionplan.domain.ActionPlanRejection.JudgementWaits;
import nl.onderdak.supervision.actionplan.domain.ActionPlanRejection.NoJudgementWaits;
import nl.onderdak.supervision.actionplan.domain.ActionPlanRejection.NothingToJudge;
import nl.onderdak.supervision.actionplan.domain.ActionPlanRejection.PlanLeavesGap;
import nl.onderdak.supervision.actionplan.domain.ActionPlanRejection.PlanNotAwaited;
import nl.onderdak.supervision.actionplan.domain.PlanJudgement.PlanDecision;
import nl.onderdak.supervision.policy.domain.FourEyes;
import org.junit.jupiter.api.Test;

class ActionPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 4, 10);
    private static final Instant KNOWN = Instant.parse("2025-04-10T08:00:00Z");

    @Test
    void isLateFromTheDayAfterItsDeadlineUntilItIsDelivered() {
        var plan = PlanOfAlmelo.ordered();
        assertEquals(PlanStatus.ORDERED, plan.status());
        assertEquals(0, plan.daysLate(DEADLINE));
        assertEquals(1, plan.daysLate(DEADLINE.plusDays(1)));
        assertEquals(31, delivered().daysLate(TODAY));
        assertEquals(31, delivered().daysAfterFirstDeadline(TODAY));
        assertEquals(1, plan.version());
        assertEquals(2, delivered().version());
    }

    @Test
    void aMovedDeadlineKeepsTheEarlierOne() {
        var moved = accepted(PlanOfAlmelo.ordered().moveDeadline(DELIVERED, "Council first", DEADLINE.minusDays(3)));
        assertEquals(DELIVERED, moved.order().deadline());
        assertEquals(DEADLINE, moved.order().firstDeadline());
        assertEquals(
                List.of(new MovedDeadline(DEADLINE, DELIVERED, "Council first", DEADLINE.minusDays(3))),
                moved.order().moves());

        var delivered = accepted(moved.deliver(PlanOfAlmelo.delivery(DELIVERED), DELIVERED, false));
        assertEquals(0, delivered.daysLate(TODAY));
        assertEquals(31, delivered.daysAfterFirstDeadline(TODAY));
        assertEquals(DELIVERED, delivered.delivery().orElseThrow().deadline());
    }

    @Test
    void aDeadlineMovesToALaterDayWhileThePlanIsAwaited() {
        var plan = PlanOfAlmelo.ordered();
        assertEquals(new DeadlineNotLater(DEADLINE), rejected(plan.moveDeadline(DEADLINE, "Why", TODAY)));
        assertEquals(
                DEADLINE.plusDays(1),
                accepted(plan.moveDeadline(DEADLINE.plusDays(1), "Why", TODAY))
                        .order()
                        .deadline());
        assertEquals(new PlanNotAwaited(), rejected(delivered().moveDeadline(TODAY, "Why", TODAY)));
        assertEquals(
                TODAY,
                accepted(judged(false).moveDeadline(TODAY, "Another version", TODAY))
                        .order()
                        .deadline());
    }

    @Test
    void aDeliveryIsNotBeforeTheOrderNorBeforeTheOneItReplaces() {
        var plan = PlanOfAlmelo.ordered();
        var early = ORDERED.minusDays(1);
        assertEquals(new DeliveredBefore(ORDERED), rejected(plan.deliver(late(early), TODAY, true)));
        assertEquals(
                1,
                accepted(plan.deliver(late(ORDERED), TODAY, true)).deliveries().size());
        assertEquals(
                new DeliveredBefore(DELIVERED),
                rejected(delivered().deliver(PlanOfAlmelo.delivery(DELIVERED.minusDays(1)), TODAY, true)));
        assertEquals(
                2,
                accepted(delivered().deliver(PlanOfAlmelo.delivery(DELIVERED), TODAY, true))
                        .delivery()
                        .orElseThrow()
                        .number());
    }

    @Test
    void onlyTheProvinceNamesAnEarlierDay() {
        var plan = PlanOfAlmelo.ordered();
        assertEquals(new DeliveryBackdated(), rejected(plan.deliver(PlanOfAlmelo.delivery(DELIVERED), TODAY, false)));
        assertEquals(10, PlanDelivery.daysAfter(DELIVERED, TODAY));
        accepted(plan.deliver(PlanOfAlmelo.delivery(DELIVERED), TODAY, true));
        accepted(plan.deliver(PlanOfAlmelo.delivery(TODAY), TODAY, false));
    }

    @Test
    void anEffectDoesNotPrecedeItsHorizon() {
        assertHorizon(PlanHorizon.SHORT, "2024-H2", "2025-H1");
        assertHorizon(PlanHorizon.MEDIUM, "2025-H2", "2026-H1");
        assertHorizon(PlanHorizon.LONG, "2027-H2", "2028-H1");
    }

    private static void assertHorizon(PlanHorizon horizon, String tooEarly, String inTime) {
        var plan = PlanOfAlmelo.ordered();
        assertEquals(
                new EffectBeforeHorizon(1, HalfYear.valueOf(tooEarly)),
                rejected(plan.deliver(withEffect(horizon, tooEarly), TODAY, true)));
        accepted(plan.deliver(withEffect(horizon, inTime), TODAY, true));
    }

    private static PlanDelivery withEffect(PlanHorizon horizon, String halfYear) {
        return new PlanDelivery(
                1,
                DELIVERED,
                DELIVERED,
                List.of(PlanOfAlmelo.measure(1, horizon, AccommodationKind.FLEX, Map.of(halfYear, 10))),
                Set.of(),
                null,
                null);
    }

    @Test
    void aPlanThatLeavesAGapIsNotConclusive() {
        var gap = PlanOfAlmelo.gap(PlanOfAlmelo.delivery(DELIVERED));
        assertEquals(new PlanLeavesGap(190), rejected(propose(delivered(), true, gap)));
        var one = PlanOfAlmelo.gap(PlanOfAlmelo.delivery(DELIVERED, 132, 132));
        assertEquals(new PlanLeavesGap(1), rejected(propose(delivered(), true, one)));
        var none = PlanOfAlmelo.gap(PlanOfAlmelo.delivery(DELIVERED, 132, 133));
        accepted(propose(delivered(), true, none));
        accepted(propose(delivered(), false, none));
    }

    @Test
    void anotherOfficialThanTheAuthorApproves() {
        var proposed = proposed(false);
        assertEquals(PlanStatus.DELIVERED, proposed.status());
        assertEquals(new FourEyes.ApproverIsAuthor(), rejected(proposed.approve(decision("author"))));
        var approved = accepted(proposed.approve(decision("other")));
        assertEquals(PlanStatus.NOT_CONCLUSIVE, approved.status());
        assertEquals(190, approved.judgement().orElseThrow().gap().gap());
        assertEquals(PlanStatus.CONCLUSIVE, judged(true).status());
    }

    @Test
    void aProposalThatIsRejectedChangesNothingAndAnotherCanBeMade() {
        var rejected = accepted(proposed(false).reject(decision("author")));
        assertEquals(PlanStatus.DELIVERED, rejected.status());
        assertEquals(Optional.empty(), rejected.judgement());
        assertEquals(
                PlanJudgementState.REJECTED, rejected.judgements().getFirst().state());
        assertEquals(new NoJudgementWaits(), rejected(rejected.approve(decision("other"))));
        var again = accepted(propose(rejected, false, PlanOfAlmelo.gap(PlanOfAlmelo.delivery(DELIVERED))));
        assertEquals(2, again.waiting().orElseThrow().number());
        assertEquals(
                PlanStatus.NOT_CONCLUSIVE,
                accepted(again.approve(decision("other"))).status());
    }

    @Test
    void onlyADeliveredPlanIsJudgedAndOneProposalWaits() {
        var gap = PlanOfAlmelo.gap(PlanOfAlmelo.delivery(DELIVERED));
        assertEquals(new NothingToJudge(), rejected(propose(PlanOfAlmelo.ordered(), false, gap)));
        assertEquals(new JudgementWaits(), rejected(propose(proposed(false), false, gap)));
        assertEquals(new NothingToJudge(), rejected(propose(judged(false), false, gap)));
        assertEquals(new NoJudgementWaits(), rejected(delivered().approve(decision("other"))));
        assertEquals(new NoJudgementWaits(), rejected(delivered().reject(decision("other"))));
    }

    @Test
    void aNewVersionIsJudgedAnew() {
        var again = accepted(judged(false).deliver(PlanOfAlmelo.delivery(TODAY), TODAY, false));
        assertEquals(PlanStatus.DELIVERED, again.status());
        assertEquals(31, again.daysLate(TODAY));

        var overtaken = accepted(proposed(false).deliver(PlanOfAlmelo.delivery(TODAY), TODAY, false));
        assertEquals(new NoJudgementWaits(), rejected(overtaken.approve(decision("other"))));
        accepted(propose(overtaken, false, PlanOfAlmelo.gap(PlanOfAlmelo.delivery(TODAY))));

        assertEquals(new PlanNotAwaited(), rejected(judged(true).deliver(PlanOfAlmelo.delivery(TODAY), TODAY, false)));
    }

    @Test
    void othersSeeOnlyJudgementsThatHold() {
        assertEquals(List.of(), proposed(false).published().judgements());
        assertEquals(1, judged(false).published().judgements().size());
        assertEquals(PlanStatus.NOT_CONCLUSIVE, judged(false).published().status());
    }

    @Test
    void anOrderHasADeadlineAndAGoalAfterIt() {
        assertThrows(IllegalArgumentException.class, () -> new PlanOrder(ORDERED, ORDERED, GOAL));
        assertEquals(ORDERED.plusDays(1), new PlanOrder(ORDERED, ORDERED.plusDays(1), GOAL).deadline());
        var over = HalfYear.valueOf("2024-H1");
        assertThrows(IllegalArgumentException.class, () -> new PlanOrder(ORDERED, DEADLINE, over));
        assertEquals(over.next(), new PlanOrder(ORDERED, DEADLINE, over.next()).clearedBy());
    }

    @Test
    void anOpenPlanIsOneThatWasNotJudged() {
        assertTrue(PlanStatus.ORDERED.isOpen() && PlanStatus.DELIVERED.isOpen());
        assertTrue(!PlanStatus.CONCLUSIVE.isOpen() && !PlanStatus.NOT_CONCLUSIVE.isOpen());
    }

    @Test
    void othersKnowEachChangeButWhatIsProposed() {
        var ordered = PlanOfAlmelo.ordered();
        assertEquals(1, ordered.facts());
        assertFact(
                ordered.moveDeadline(DELIVERED, "Later", TODAY),
                ActionPlanChanged.State.ORDERED,
                ActionPlanChanged.State.ORDERED,
                DELIVERED,
                null,
                null);
        assertFact(
                ordered.deliver(PlanOfAlmelo.delivery(DELIVERED), TODAY, true),
                ActionPlanChanged.State.DELIVERED,
                ActionPlanChanged.State.ORDERED,
                DEADLINE,
                DELIVERED,
                null);
        assertEquals(2, delivered().facts());

        var gap = PlanOfAlmelo.gap(PlanOfAlmelo.delivery(DELIVERED));
        assertEquals(List.of(), events(propose(delivered(), false, gap)));
        assertEquals(2, proposed(false).facts());
        assertEquals(List.of(), events(proposed(false).reject(decision("other"))));
        assertFact(
                proposed(false).approve(decision("other")),
                ActionPlanChanged.State.NOT_CONCLUSIVE,
                ActionPlanChanged.State.DELIVERED,
                DEADLINE,
                DELIVERED,
                190);
        assertEquals(3, judged(false).facts());
    }

    private static void assertFact(
            Decision<ActionPlan> decision,
            ActionPlanChanged.State state,
            ActionPlanChanged.State replaced,
            LocalDate deadline,
            LocalDate deliveredOn,
            Integer gap) {
        var plan = accepted(decision);
        assertEquals(
                List.of(new ActionPlanChanged(
                        plan.id(), plan.municipality(), state, replaced, ORDERED, deadline, GOAL, deliveredOn, gap)),
                events(decision));
    }

    private static List<DomainEvent> events(Decision<ActionPlan> decision) {
        return switch (decision) {
            case Decision.Accepted<ActionPlan>(var _, var events) -> events;
            case Decision.Rejected<ActionPlan>(var reason) -> throw new AssertionError(reason);
        };
    }

    private static PlanDelivery late(LocalDate on) {
        return new PlanDelivery(
                1,
                on,
                on,
                List.of(PlanOfAlmelo.measure(1, PlanHorizon.SHORT, AccommodationKind.FLEX, Map.of("2025-H1", 10))),
                Set.of(),
                null,
                null);
    }

    private static ActionPlan delivered() {
        return accepted(PlanOfAlmelo.ordered().deliver(PlanOfAlmelo.delivery(DELIVERED), TODAY, true));
    }

    private static ActionPlan proposed(boolean conclusive) {
        var gap = PlanOfAlmelo.gap(
                conclusive ? PlanOfAlmelo.delivery(DELIVERED, 132, 133) : PlanOfAlmelo.delivery(DELIVERED));
        return accepted(propose(delivered(), conclusive, gap));
    }

    private static ActionPlan judged(boolean conclusive) {
        return accepted(proposed(conclusive).approve(decision("other")));
    }

    private static Decision<ActionPlan> propose(ActionPlan plan, boolean conclusive, PlanGap gap) {
        return plan.propose(conclusive, gap, KNOWN, "author", "Because of the gap", TODAY);
    }

    private static PlanDecision decision(String official) {
        return new PlanDecision(official, "Gedeputeerde Staten", TODAY);
    }

    private static ActionPlan accepted(Decision<ActionPlan> decision) {
        return decision.accepted().orElseThrow();
    }

    private static Rejection rejected(Decision<ActionPlan> decision) {
        return switch (decision) {
            case Decision.Rejected<ActionPlan>(var reason) -> reason;
            case Decision.Accepted<ActionPlan> accepted -> throw new AssertionError(accepted);
        };
    }
}
