// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.offer.domain;

import static nl.onderdak.placement.coupling.domain.Households.ALMELO;
import static nl.onderdak.placement.coupling.domain.Households.COUPLED;
import static nl.onderdak.placement.coupling.domain.Households.COUPLING;
import static nl.onderdak.placement.coupling.domain.Households.PERMIT;
import static nl.onderdak.placement.coupling.domain.Households.TODAY;
import static nl.onderdak.placement.coupling.domain.Households.accepted;
import static nl.onderdak.placement.coupling.domain.Households.coupled;
import static nl.onderdak.placement.coupling.domain.Households.fact;
import static nl.onderdak.placement.coupling.domain.Households.rejected;
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

    private final Coupling offered = accepted(offer(coupled(3)));

    @Test
    void anOfferIsAccepted() {
        // When
        var decision = OfferRules.accept(offered, ANSWER, TODAY);

        // Then
        assertEquals(
                new OfferAnswered(COUPLING, ALMELO, "C001-1", OfferAnswered.Answer.ACCEPTED, null, ANSWER),
                fact(decision));
        assertEquals(State.OFFERED, offered.state());
        assertEquals(State.ACCEPTED, accepted(decision).state());
    }

    @Test
    void aRefusalIsJudgedBeforeAnotherOffer() {
        // Given
        var refused = accepted(OfferRules.refuse(offered, RefusalReason.LOCATION, ANSWER, TODAY));

        // When
        var justified = accepted(OfferRules.judge(refused, Judgement.JUSTIFIED, JUDGEMENT, TODAY));
        var unjustified = accepted(OfferRules.judge(refused, Judgement.UNJUSTIFIED, JUDGEMENT, TODAY));

        // Then
        assertEquals(State.REFUSED, refused.state());
        assertEquals(new RefusalNotJudged(), rejected(offer(refused)));
        assertEquals(State.COUPLED, justified.state());
        assertEquals(State.REFUSED, unjustified.state());
        assertEquals(State.OFFERED, accepted(offer(justified)).state());
        assertEquals(State.OFFERED, accepted(offer(unjustified)).state());
        assertEquals(
                new RefusalJudgedAlready(JUDGEMENT),
                rejected(OfferRules.judge(unjustified, Judgement.JUSTIFIED, JUDGEMENT, TODAY)));
    }

    @Test
    void daysFollowEachOther() {
        assertEquals(
                new OutOfOrder(OFFER.minusDays(1), OFFER),
                rejected(OfferRules.accept(offered, OFFER.minusDays(1), TODAY)));
        assertEquals(
                new DayInFuture(TODAY.plusDays(1), TODAY),
                rejected(OfferRules.refuse(offered, RefusalReason.RENT, TODAY.plusDays(1), TODAY)));
        assertEquals(
                new BeforeCoupling(PERMIT, COUPLED),
                rejected(OfferRules.offer(coupled(1), new Offer(null, PERMIT), TODAY)));
    }

    @Test
    void thereIsSomethingToAnswerAndToJudge() {
        assertEquals(
                new ActNotPossible(Act.ACCEPT, State.COUPLED), rejected(OfferRules.accept(coupled(1), ANSWER, TODAY)));
        assertEquals(
                new ActNotPossible(Act.JUDGE, State.OFFERED),
                rejected(OfferRules.judge(offered, Judgement.JUSTIFIED, ANSWER, TODAY)));
        assertEquals(new ActNotPossible(Act.OFFER, State.OFFERED), rejected(offer(offered)));
    }

    private static Decision<Coupling> offer(Coupling coupling) {
        return OfferRules.offer(coupling, new Offer("C001-1", OFFER), TODAY);
    }
}
