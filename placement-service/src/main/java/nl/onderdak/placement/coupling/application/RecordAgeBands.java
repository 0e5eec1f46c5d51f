// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.SortedMap;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.placement.coupling.application.ActOnCoupling.Target;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.household.domain.AgeBand;

/** COA records that members of a household are in another age band. */
@ApplicationScoped
public class RecordAgeBands {

    private final ActOnCoupling actOnCoupling;

    RecordAgeBands(ActOnCoupling actOnCoupling) {
        this.actOnCoupling = actOnCoupling;
    }

    /** Records the bands of these members, by their numbers, from a day on; fails like {@link ActOnCoupling#act}. */
    @WithTransaction
    public Uni<Coupling> age(Organisation by, Target target, SortedMap<Integer, AgeBand> bands, LocalDate on) {
        return actOnCoupling.act(by, target, (coupling, today) -> coupling.age(bands, on, today));
    }
}
