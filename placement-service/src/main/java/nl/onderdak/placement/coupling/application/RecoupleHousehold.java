// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.placement.coupling.application.ActOnCoupling.Target;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.register.Municipalities;

/** COA couples a household to another municipality (<i>herkoppeling</i>). */
@ApplicationScoped
public class RecoupleHousehold {

    private final ActOnCoupling actOnCoupling;
    private final Municipalities municipalities;

    RecoupleHousehold(ActOnCoupling actOnCoupling, Municipalities municipalities) {
        this.actOnCoupling = actOnCoupling;
        this.municipalities = municipalities;
    }

    /**
     * Couples the household to another municipality on a day; fails like {@link ActOnCoupling#act}.
     *
     * @param other the other municipality
     */
    @WithTransaction
    public Uni<Coupling> recouple(Organisation by, Target target, MunicipalityCode other, LocalDate on) {
        return municipalities
                .find(Set.of(other))
                .map(found -> found.stream().anyMatch(one -> one.existsOn(on)))
                .chain(exists -> actOnCoupling.act(
                        by, target, (coupling, today) -> coupling.recouple(other, on, exists, today)));
    }
}
