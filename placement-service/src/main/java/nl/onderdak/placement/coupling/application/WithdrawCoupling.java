// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.contracts.placement.EndReason;
import nl.onderdak.placement.coupling.application.ActOnCoupling.Target;
import nl.onderdak.placement.coupling.domain.Coupling;

/** COA withdraws a coupling before a member counts; the household may be coupled again. */
@ApplicationScoped
public class WithdrawCoupling {

    private final ActOnCoupling actOnCoupling;

    WithdrawCoupling(ActOnCoupling actOnCoupling) {
        this.actOnCoupling = actOnCoupling;
    }

    /** Withdraws the coupling on a day; fails like {@link ActOnCoupling#act}. */
    @WithTransaction
    public Uni<Coupling> withdraw(Organisation by, Target target, EndReason reason, LocalDate on) {
        return actOnCoupling.act(by, target, (coupling, today) -> coupling.withdraw(reason, on, today));
    }
}
