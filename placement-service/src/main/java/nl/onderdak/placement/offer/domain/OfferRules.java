// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.offer.domain;

import java.time.LocalDate;
import java.util.Optional;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.placement.DwellingOffered;
import nl.onderdak.contracts.placement.OfferAnswered;
import nl.onderdak.contracts.placement.RefusalJudged;
import nl.onderdak.contracts.placement.RefusalJudged.Judgement;
import nl.onderdak.contracts.placement.RefusalReason;
import nl.onderdak.placement.coupling.domain.Act;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.CouplingRejection.ActNotPossible;
import nl.onderdak.placement.coupling.domain.LifeCycle;
import nl.onderdak.placement.coupling.domain.Mediation;
import nl.onderdak.placement.coupling.domain.Mediation.Accepted;
import nl.onderdak.placement.coupling.domain.Mediation.Offered;
import nl.onderdak.placement.coupling.domain.Mediation.Refused;
import nl.onderdak.placement.coupling.domain.Mediation.Searching;
import nl.onderdak.placement.coupling.domain.Offer;
import nl.onderdak.placement.offer.domain.OfferRejection.OutOfOrder;
import nl.onderdak.placement.offer.domain.OfferRejection.RefusalJudgedAlready;
import nl.onderdak.placement.offer.domain.OfferRejection.RefusalNotJudged;

/** The rules for an offer of a dwelling, its answer and the judgement of a refusal. */
public final class OfferRules {

    private OfferRules() {}

    /** The municipality offers a dwelling; after a refusal only once COA has judged it, and not before that day. */
    public static Decision<Coupling> offer(Coupling coupling, Offer offer, LocalDate today) {
        return Coupling.firstOf(
                        LifeCycle.rejection(Act.OFFER, coupling),
                        coupling.mediation() instanceof Refused refused && refused.unjustifiedOn() == null
                                ? Optional.of(new RefusalNotJudged())
                                : Optional.empty(),
                        judgedOn(coupling)
                                .filter(offer.offeredOn()::isBefore)
                                .map(judgedOn -> new OutOfOrder(offer.offeredOn(), judgedOn)),
                        coupling.day(offer.offeredOn(), today))
                .map(Decision::<Coupling>rejected)
                .orElseGet(() -> Decision.accepted(
                        coupling.next(new Offered(offer)),
                        new DwellingOffered(
                                coupling.details().id(),
                                coupling.details().municipality(),
                                offer.dwelling(),
                                offer.offeredOn())));
    }

    /** The household accepts the offer. */
    public static Decision<Coupling> accept(Coupling coupling, LocalDate on, LocalDate today) {
        return LifeCycle.rejection(Act.ACCEPT, coupling)
                .map(Decision::<Coupling>rejected)
                .orElseGet(() -> {
                    var offer = offer(coupling);
                    return order(coupling, on, lastStep(coupling), today)
                            .map(Decision::<Coupling>rejected)
                            .orElseGet(() -> answered(coupling, new Accepted(offer, on), offer, null, on));
                });
    }

    /** The household refuses the offer, also when it had accepted before; COA judges the refusal. */
    public static Decision<Coupling> refuse(Coupling coupling, RefusalReason reason, LocalDate on, LocalDate today) {
        return LifeCycle.rejection(Act.REFUSE, coupling)
                .map(Decision::<Coupling>rejected)
                .orElseGet(() -> {
                    var offer = offer(coupling);
                    return order(coupling, on, lastStep(coupling), today)
                            .map(Decision::<Coupling>rejected)
                            .orElseGet(
                                    () -> answered(coupling, new Refused(offer, on, reason, null), offer, reason, on));
                });
    }

    /** COA judges a refusal: a justified one has no consequence, after an unjustified one mediation may end. */
    public static Decision<Coupling> judge(Coupling coupling, Judgement judgement, LocalDate on, LocalDate today) {
        if (!(coupling.mediation() instanceof Refused refused)) {
            return Decision.rejected(new ActNotPossible(Act.JUDGE, coupling.state()));
        }
        return Coupling.firstOf(
                        LifeCycle.rejection(Act.JUDGE, coupling),
                        Optional.ofNullable(refused.unjustifiedOn()).map(RefusalJudgedAlready::new),
                        order(coupling, on, refused.answeredOn(), today))
                .map(Decision::<Coupling>rejected)
                .orElseGet(() -> Decision.accepted(
                        coupling.next(
                                switch (judgement) {
                                    case JUSTIFIED -> new Searching(on);
                                    case UNJUSTIFIED ->
                                        new Refused(refused.offer(), refused.answeredOn(), refused.reason(), on);
                                }),
                        new RefusalJudged(
                                coupling.details().id(), coupling.details().municipality(), judgement, on)));
    }

    private static Offer offer(Coupling coupling) {
        return switch (coupling.mediation()) {
            case Offered(var offer) -> offer;
            case Accepted accepted -> accepted.offer();
            case Searching _, Refused _, Mediation.Ended _ -> throw new IllegalStateException("no offer to answer");
        };
    }

    /** The day of the step that an answer follows: the acceptance that it takes back, else the offer. */
    private static LocalDate lastStep(Coupling coupling) {
        return coupling.mediation() instanceof Accepted accepted
                ? accepted.answeredOn()
                : offer(coupling).offeredOn();
    }

    /** The day of the judgement that an offer follows, if there is one. */
    private static Optional<LocalDate> judgedOn(Coupling coupling) {
        return switch (coupling.mediation()) {
            case Searching(var justifiedOn) -> Optional.ofNullable(justifiedOn);
            case Refused refused -> Optional.ofNullable(refused.unjustifiedOn());
            case Offered _, Accepted _, Mediation.Ended _ -> Optional.empty();
        };
    }

    private static Optional<Rejection> order(Coupling coupling, LocalDate on, LocalDate before, LocalDate today) {
        return on.isBefore(before) ? Optional.of(new OutOfOrder(on, before)) : coupling.day(on, today);
    }

    private static Decision<Coupling> answered(
            Coupling coupling, Mediation after, Offer offer, RefusalReason refusal, LocalDate on) {
        return Decision.accepted(
                coupling.next(after),
                new OfferAnswered(
                        coupling.details().id(),
                        coupling.details().municipality(),
                        offer.dwelling(),
                        refusal == null ? OfferAnswered.Answer.ACCEPTED : OfferAnswered.Answer.REFUSED,
                        refusal,
                        on));
    }
}
