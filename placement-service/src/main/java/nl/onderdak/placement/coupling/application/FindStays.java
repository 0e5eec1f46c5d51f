// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.placement.coupling.application.Stays.Listed;
import nl.onderdak.placement.coupling.application.Stays.Position;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Reads the stays of households whose couplings lie within the jurisdiction of the caller. */
@ApplicationScoped
public class FindStays {

    private final Stays stays;
    private final Jurisdictions jurisdictions;
    private final AuditTrail trail;

    FindStays(Stays stays, Jurisdictions jurisdictions, AuditTrail trail) {
        this.stays = stays;
        this.jurisdictions = jurisdictions;
        this.trail = trail;
    }

    /**
     * Lists up to {@code most} stays by coupling and number, after a position.
     *
     * @param municipality that they count for when they count, or null for every one
     */
    @NoFacts
    @WithTransaction
    public Uni<List<Listed>> list(Organisation by, MunicipalityCode municipality, AsOf asOf, Position after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> stays.list(jurisdiction, municipality, asOf, after, most))
                .chain(trail::disclose);
    }
}
