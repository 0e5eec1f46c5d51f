// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.placement.coupling.application.ActOnCoupling;
import nl.onderdak.placement.coupling.application.ActOnCoupling.Target;
import nl.onderdak.placement.coupling.application.OccupiedDwellings;
import nl.onderdak.placement.coupling.application.OccupiedDwellings.Claim;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.stay.domain.CorrectionRules;
import nl.onderdak.placement.stay.domain.CorrectionRules.Right;
import nl.onderdak.placement.stay.domain.CountingPolicy;
import nl.onderdak.placement.stay.domain.StayRejection.DwellingOccupied;
import nl.onderdak.web.problem.Refused;

/** Corrects a stay that was recorded wrongly; also at the request of the household, art. 16 AVG. */
@ApplicationScoped
public class CorrectStay {

    private final ActOnCoupling actOnCoupling;
    private final OccupiedDwellings occupied;

    CorrectStay(ActOnCoupling actOnCoupling, OccupiedDwellings occupied) {
        this.actOnCoupling = actOnCoupling;
        this.occupied = occupied;
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
        return actOnCoupling
                .act(
                        by,
                        target,
                        (coupling, today) -> CorrectionRules.correct(
                                coupling,
                                command.stay(),
                                command.right(),
                                command.reason(),
                                today,
                                CountingPolicy.PRACTICE))
                .call(corrected -> claim(corrected, command));
    }

    private Uni<Void> claim(Coupling corrected, CorrectCommand command) {
        var claim = command.right()
                .map(Right::moveIn)
                .filter(moveIn -> moveIn.ownDwelling()
                        .filter(corrected.dwellings()::contains)
                        .isPresent())
                .map(moveIn -> new Claim(corrected.details().id(), moveIn));
        return claim.isEmpty()
                ? Uni.createFrom().voidItem()
                : occupied.claim(List.of(claim.get()))
                        .invoke(granted -> {
                            if (granted.isEmpty()) {
                                throw new Refused(
                                        new DwellingOccupied(claim.get().dwelling()));
                            }
                        })
                        .replaceWithVoid();
    }
}
