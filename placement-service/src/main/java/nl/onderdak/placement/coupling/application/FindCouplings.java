// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.placement.coupling.application.CouplingHistory.Change;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/** Shows couplings and what happened to them, to those whose affair they are. */
@ApplicationScoped
public class FindCouplings {

    private final CouplingRegister register;
    private final CouplingHistory history;
    private final Jurisdictions jurisdictions;
    private final AuditTrail trail;

    FindCouplings(CouplingRegister register, CouplingHistory history, Jurisdictions jurisdictions, AuditTrail trail) {
        this.register = register;
        this.history = history;
        this.jurisdictions = jurisdictions;
        this.trail = trail;
    }

    /**
     * One coupling.
     *
     * @throws NotFound when there is no such coupling, or not for this organisation
     */
    @NoFacts
    @WithTransaction
    public Uni<Registration<Coupling>> find(Organisation by, UUID id) {
        return found(by, id).chain(trail::disclose);
    }

    /** Lists up to {@code most} couplings in the order they were made, after the given id. */
    @NoFacts
    @WithTransaction
    public Uni<List<Registration<Coupling>>> list(
            Organisation by, CouplingRegister.Filter filter, UUID after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> register.list(jurisdiction, filter, after, most))
                .chain(trail::disclose);
    }

    /**
     * What happened to a coupling, oldest first, at most so many after this version.
     *
     * @throws NotFound when there is no such coupling, or not for this organisation
     */
    @NoFacts
    @WithTransaction
    public Uni<List<Change>> history(Organisation by, UUID id, long after, int most) {
        return found(by, id).chain(_ -> history.of(id, after, most)).chain(trail::disclose);
    }

    private Uni<Guarded<Registration<Coupling>>> found(Organisation by, UUID id) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> register.find(jurisdiction, id))
                .map(found -> found.orElseThrow(NotFound::new));
    }
}
