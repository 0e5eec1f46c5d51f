// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.coupling;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Reads the households that wait for a home within the jurisdiction of the caller. */
@ApplicationScoped
public class FindCoupledHouseholds {

    private final Couplings couplings;
    private final Jurisdictions jurisdictions;
    private final AuditTrail trail;

    FindCoupledHouseholds(Couplings couplings, Jurisdictions jurisdictions, AuditTrail trail) {
        this.couplings = couplings;
        this.jurisdictions = jurisdictions;
        this.trail = trail;
    }

    /** Up to {@code most} couplings with members who wait, as {@link Couplings#waiting}. */
    @NoFacts
    @WithTransaction
    public Uni<List<Coupling>> waiting(
            Organisation by, MunicipalityCode municipality, Integer mostWaiting, UUID after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> couplings.waiting(jurisdiction, municipality, mostWaiting, after, most))
                .chain(trail::disclose);
    }
}
