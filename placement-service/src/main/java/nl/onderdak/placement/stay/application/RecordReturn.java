// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.placement.coupling.application.ActOnCoupling;
import nl.onderdak.placement.coupling.application.ActOnCoupling.Target;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.stay.domain.CountingPolicy;
import nl.onderdak.placement.stay.domain.StayRules;

/** Members of a household return to reception. */
@ApplicationScoped
public class RecordReturn {

    private final ActOnCoupling actOnCoupling;

    RecordReturn(ActOnCoupling actOnCoupling) {
        this.actOnCoupling = actOnCoupling;
    }

    /**
     * Records the return from a stay on a day; fails like {@link ActOnCoupling#act}.
     *
     * @param stay its number
     */
    @WithTransaction
    public Uni<Coupling> returnToReception(Organisation by, Target target, int stay, LocalDate on) {
        return actOnCoupling.act(
                by,
                target,
                (coupling, today) -> StayRules.returnToReception(coupling, stay, on, today, CountingPolicy.PRACTICE));
    }
}
