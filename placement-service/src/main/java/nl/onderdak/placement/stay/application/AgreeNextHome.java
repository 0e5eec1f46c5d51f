// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.placement.particulars.application.KeepParticulars;
import nl.onderdak.placement.particulars.application.Particulars;
import nl.onderdak.placement.particulars.application.Particulars.Recorded;
import nl.onderdak.placement.stay.domain.NextHome;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.problem.NotFound;

/** The municipality agrees on the next home of a household, best before it moves into a temporary place. */
@ApplicationScoped
public class AgreeNextHome {

    private final Particulars<NextHome> nextHomes;
    private final KeepParticulars keepParticulars;

    AgreeNextHome(Particulars<NextHome> nextHomes, KeepParticulars keepParticulars) {
        this.nextHomes = nextHomes;
        this.keepParticulars = keepParticulars;
    }

    /**
     * The agreement of a coupling.
     *
     * @throws NotFound when there is no such coupling within the jurisdiction of the organisation
     */
    @NoFacts
    @WithTransaction
    public Uni<Recorded<NextHome>> find(Organisation by, UUID couplingId) {
        return keepParticulars.find(nextHomes, by, couplingId);
    }

    /**
     * Replaces the agreement of a coupling.
     *
     * @param expected version that the caller has seen
     * @throws NotFound when there is no such coupling within the jurisdiction of the organisation
     * @throws nl.onderdak.web.concurrency.PreconditionFailed when the caller has seen another version
     */
    @WithTransaction
    public Uni<Recorded<NextHome>> agree(Organisation by, UUID couplingId, SeenVersion expected, NextHome nextHome) {
        return keepParticulars.replace(nextHomes, by, couplingId, expected, nextHome);
    }
}
