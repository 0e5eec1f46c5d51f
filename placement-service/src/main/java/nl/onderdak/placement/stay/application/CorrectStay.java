// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.placement.coupling.application.ActOnCoupling;
import nl.onderdak.placement.coupling.application.ActOnCoupling.Target;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.stay.domain.CorrectionRules;
import nl.onderdak.placement.stay.domain.CorrectionRules.Right;
import nl.onderdak.placement.stay.domain.CountingPolicy;

/** Corrects a stay that was recorded wrongly; also at the request of the household, art. 16 AVG. */
@ApplicationScoped
public class CorrectStay {

    private final ActOnCoupling actOnCoupling;

    CorrectStay(ActOnCoupling actOnCoupling) {
        this.actOnCoupling = actOnCoupling;
    }

    /**
     * The correction of a stay.
     *
     * @param stay its number
     * @param right the right stay, or empty when there was none
     * @param reason reason of the correction
     */
    public record CorrectCommand(int stay, Optional<Right> right, CorrectionReason reason) {}

    /** Corrects a stay; fails like {@link ActOnCoupling#act}. */
    @WithTransaction
    public Uni<Coupling> correct(Organisation by, Target target, CorrectCommand command) {
        return actOnCoupling.act(
                by,
                target,
                (coupling, today) -> CorrectionRules.correct(
                        coupling, command.stay(), command.right(), command.reason(), today, CountingPolicy.PRACTICE));
    }
}
