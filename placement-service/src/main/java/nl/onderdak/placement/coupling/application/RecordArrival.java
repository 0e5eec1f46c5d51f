// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.SortedSet;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.placement.coupling.application.ActOnCoupling.Target;
import nl.onderdak.placement.coupling.domain.Coupling;

/** Expected members of a household arrive (<i>nareizigers</i>). */
@ApplicationScoped
public class RecordArrival {

    private final ActOnCoupling actOnCoupling;

    RecordArrival(ActOnCoupling actOnCoupling) {
        this.actOnCoupling = actOnCoupling;
    }

    /** Records that these members arrived on a day; fails like {@link ActOnCoupling#act}. */
    @WithTransaction
    public Uni<Coupling> arrive(Organisation by, Target target, SortedSet<Integer> members, LocalDate on) {
        return actOnCoupling.act(by, target, (coupling, today) -> coupling.arrive(members, on, today));
    }
}
