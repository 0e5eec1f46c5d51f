// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.offer.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.contracts.placement.RefusalJudged.Judgement;
import nl.onderdak.placement.coupling.application.ActOnCoupling;
import nl.onderdak.placement.coupling.application.ActOnCoupling.Target;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.offer.domain.OfferRules;

/** COA judges whether the refusal of a dwelling is justified. */
@ApplicationScoped
public class JudgeRefusal {

    private final ActOnCoupling actOnCoupling;

    JudgeRefusal(ActOnCoupling actOnCoupling) {
        this.actOnCoupling = actOnCoupling;
    }

    /** Records the judgement of a day; fails like {@link ActOnCoupling#act}. */
    @WithTransaction
    public Uni<Coupling> judge(Organisation by, Target target, Judgement judgement, LocalDate on) {
        return actOnCoupling.act(by, target, (coupling, today) -> OfferRules.judge(coupling, judgement, on, today));
    }
}
