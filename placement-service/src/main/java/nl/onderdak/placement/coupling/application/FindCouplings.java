// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.placement.coupling.application.CouplingHistory.RecordedChange;
import nl.onderdak.placement.coupling.application.Couplings.Listed;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.paging.Ordering;
import nl.onderdak.web.problem.NotFound;

/** Reads couplings and their changes within the jurisdiction of the caller. */
@ApplicationScoped
public class FindCouplings {

    private final Couplings couplings;
    private final CouplingHistory history;
    private final Jurisdictions jurisdictions;
    private final AuditTrail trail;

    FindCouplings(Couplings couplings, CouplingHistory history, Jurisdictions jurisdictions, AuditTrail trail) {
        this.couplings = couplings;
        this.history = history;
        this.jurisdictions = jurisdictions;
        this.trail = trail;
    }

    /**
     * One coupling.
     *
     * @throws NotFound when there is no such coupling within the jurisdiction of the organisation, or there was none then
     */
    @NoFacts
    @WithTransaction
    public Uni<Registration> find(Organisation by, UUID id, AsOf asOf) {
        return found(by, id, asOf).chain(trail::disclose);
    }

    /** Lists up to {@code most} couplings in an order, from its place on. */
    @NoFacts
    @WithTransaction
    public Uni<Listed> list(
            Organisation by, Couplings.Filter filter, AsOf asOf, Ordering<CouplingOrder> ordering, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> couplings.list(jurisdiction, filter, asOf, ordering, most))
                .chain(trail::disclose);
    }

    /**
     * Up to {@code most} changes of a coupling after this version, oldest first.
     *
     * @throws NotFound when there is no such coupling within the jurisdiction of the organisation
     */
    @NoFacts
    @WithTransaction
    public Uni<List<RecordedChange>> history(Organisation by, UUID id, long after, int most) {
        return found(by, id, AsOf.NOW).chain(_ -> history.of(id, after, most)).chain(trail::disclose);
    }

    private Uni<Guarded<Registration>> found(Organisation by, UUID id, AsOf asOf) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> couplings.find(jurisdiction, id, asOf))
                .map(found -> found.orElseThrow(NotFound::new));
    }
}
