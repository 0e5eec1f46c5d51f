// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.offer.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.contracts.placement.RefusalReason;
import nl.onderdak.placement.coupling.application.ActOnCoupling;
import nl.onderdak.placement.coupling.application.ActOnCoupling.Target;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Offer;
import nl.onderdak.placement.offer.domain.OfferRules;

/** The municipality offers a dwelling to a coupled household, and records its answer. */
@ApplicationScoped
public class OfferDwelling {

    private final ActOnCoupling actOnCoupling;

    OfferDwelling(ActOnCoupling actOnCoupling) {
        this.actOnCoupling = actOnCoupling;
    }

    /** Offers a dwelling; fails like {@link ActOnCoupling#act}. */
    @WithTransaction
    public Uni<Coupling> offer(Organisation by, Target target, Offer offer) {
        return actOnCoupling.act(by, target, (coupling, today) -> OfferRules.offer(coupling, offer, today));
    }

    /** Records that the household accepted the offer on a day; fails like {@link ActOnCoupling#act}. */
    @WithTransaction
    public Uni<Coupling> accept(Organisation by, Target target, LocalDate on) {
        return actOnCoupling.act(by, target, (coupling, today) -> OfferRules.accept(coupling, on, today));
    }

    /** Records that the household refused the offer on a day; fails like {@link ActOnCoupling#act}. */
    @WithTransaction
    public Uni<Coupling> refuse(Organisation by, Target target, RefusalReason reason, LocalDate on) {
        return actOnCoupling.act(by, target, (coupling, today) -> OfferRules.refuse(coupling, reason, on, today));
    }
}
