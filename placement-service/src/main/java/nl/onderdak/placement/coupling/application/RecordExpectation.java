// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.placement.coupling.application.ActOnCoupling.Target;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.household.domain.Member;

/** COA records which family of a household will follow (<i>nareizigers</i>). */
@ApplicationScoped
public class RecordExpectation {

    private final ActOnCoupling actOnCoupling;

    RecordExpectation(ActOnCoupling actOnCoupling) {
        this.actOnCoupling = actOnCoupling;
    }

    /** Replaces the members who are expected, as known on a day; fails like {@link ActOnCoupling#act}. */
    @WithTransaction
    public Uni<Coupling> expect(Organisation by, Target target, List<Member> members, LocalDate on) {
        return actOnCoupling.act(by, target, (coupling, today) -> coupling.expect(members, on, today));
    }
}
