// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.offer.domain;

import static nl.onderdak.placement.coupling.domain.Households.ALMELO;
import static nl.onderdak.placement.coupling.domain.Households.COUPLED;
import static nl.onderdak.placement.coupling.domain.Households.COUPLING;
import static nl.onderdak.placement.coupling.domain.Households.PERMIT;
import static nl.onderdak.placement.coupling.domain.Households.TODAY;
import static nl.onderdak.placement.coupling.domain.Households.coupled;
import static nl.onderdak.placement.coupling.domain.Households.fact;
import static nl.onderdak.testkit.Decided.rejection;
import static nl.onderdak.testkit.Decided.state;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.placement.OfferAnswered;
import nl.onderdak.contracts.placement.RefusalJudged.Judgement;
import nl.onderdak.contracts.placement.RefusalReason;
import nl.onderdak.placement.coupling.domain.Act;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.CouplingRejection.ActNotPossible;
import nl.onderdak.placement.coupling.domain.CouplingRejection.BeforeCoupling;
import nl.onderdak.placement.coupling.domain.CouplingRejection.DayInFuture;
import nl.onderdak.placement.coupling.domain.Offer;
import nl.onderdak.placement.coupling.domain.State;
import nl.onderdak.placement.offer.domain.OfferRejection.OutOfOrder;
import nl.onderdak.placement.offer.domain.OfferRejection.RefusalJudgedAlready;
import nl.onderdak.placement.offer.domain.OfferRejection.RefusalNotJudged;
import org.junit.jupiter.api.Test;

class OfferRulesTest {

    private static final LocalDate OFFER = LocalDate.of(2024, 2, 19);
    private static final LocalDate ANSWER = LocalDate.of(2024, 2, 21);
    private static final LocalDate JUDGEMENT = LocalDate.of(2024, 3, 4);

    private final Coupling offered = state(offer(coupled(3)));

    @Test
    void anOfferIsAccepted() {
        // When
        var decision = OfferRules.accept(offered, ANSWER, TODAY);

        // Then
        assertEquals(
                new OfferAnswered(COUPLING, ALMELO, "C001-1", OfferAnswered.Answer.ACCEPTED, null, ANSWER),
                fact(decision));
        assertEquals(State.OFFERED, offered.state());
        assertEquals(State.ACCEPTED, state(decision).state());
    }

    @Test
    void aRefusalIsJudgedBeforeAnotherOffer() {
        // Given
        var refused = state(OfferRules.refuse(offered, RefusalReason.LOCATION, ANSWER, TODAY));

        // When
        var justified = state(OfferRules.judge(refused, Judgement.JUSTIFIED, JUDGEMENT, TODAY));
        var unjustified = state(OfferRules.judge(refused, Judgement.UNJUSTIFIED, JUDGEMENT, TODAY));

        // Then
        assertEquals(State.REFUSED, refused.state());
        assertEquals(new RefusalNotJudged(), rejection(offer(refused)));
        assertEquals(State.COUPLED, justified.state());
        assertEquals(State.REFUSED, unjustified.state());
        assertEquals(State.OFFERED, state(offer(justified, JUDGEMENT)).state());
        assertEquals(State.OFFERED, state(offer(unjustified, JUDGEMENT)).state());
        assertEquals(
                new RefusalJudgedAlready(JUDGEMENT),
                rejection(OfferRules.judge(unjustified, Judgement.JUSTIFIED, JUDGEMENT, TODAY)));
    }

    @Test
    void daysFollowEachOther() {
        assertEquals(
                new OutOfOrder(OFFER.minusDays(1), OFFER),
                rejection(OfferRules.accept(offered, OFFER.minusDays(1), TODAY)));
        assertEquals(
                new DayInFuture(TODAY.plusDays(1), TODAY),
                rejection(OfferRules.refuse(offered, RefusalReason.RENT, TODAY.plusDays(1), TODAY)));
        assertEquals(
                new BeforeCoupling(PERMIT, COUPLED),
                rejection(OfferRules.offer(coupled(1), new Offer(null, PERMIT), TODAY)));
    }

    @Test
    void aRefusalAfterAnAcceptanceIsNotOlderThanIt() {
        // Given
        var accepted = state(OfferRules.accept(offered, ANSWER, TODAY));

        // Then
        assertEquals(
                new OutOfOrder(ANSWER.minusDays(1), ANSWER),
                rejection(OfferRules.refuse(accepted, RefusalReason.RENT, ANSWER.minusDays(1), TODAY)));
        state(OfferRules.refuse(accepted, RefusalReason.RENT, ANSWER, TODAY));
    }

    @Test
    void anotherOfferIsNotOlderThanTheJudgementOfTheRefusal() {
        // Given
        var refused = state(OfferRules.refuse(offered, RefusalReason.LOCATION, ANSWER, TODAY));
        var justified = state(OfferRules.judge(refused, Judgement.JUSTIFIED, JUDGEMENT, TODAY));
        var unjustified = state(OfferRules.judge(refused, Judgement.UNJUSTIFIED, JUDGEMENT, TODAY));
        var tooEarly = new OutOfOrder(JUDGEMENT.minusDays(1), JUDGEMENT);

        // Then
        assertEquals(tooEarly, rejection(offer(justified, JUDGEMENT.minusDays(1))));
        assertEquals(tooEarly, rejection(offer(unjustified, JUDGEMENT.minusDays(1))));
    }

    @Test
    void onlyAnOfferIsAnsweredAndOnlyARefusalIsJudged() {
        assertEquals(
                new ActNotPossible(Act.ACCEPT, State.COUPLED), rejection(OfferRules.accept(coupled(1), ANSWER, TODAY)));
        assertEquals(
                new ActNotPossible(Act.JUDGE, State.OFFERED),
                rejection(OfferRules.judge(offered, Judgement.JUSTIFIED, ANSWER, TODAY)));
        assertEquals(new ActNotPossible(Act.OFFER, State.OFFERED), rejection(offer(offered)));
    }

    private static Decision<Coupling> offer(Coupling coupling) {
        return offer(coupling, OFFER);
    }

    private static Decision<Coupling> offer(Coupling coupling, LocalDate on) {
        return OfferRules.offer(coupling, new Offer("C001-1", on), TODAY);
    }
}
