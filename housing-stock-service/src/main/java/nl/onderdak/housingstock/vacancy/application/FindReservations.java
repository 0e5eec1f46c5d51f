// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.housingstock.vacancy.domain.Reservation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/** Reads reservations within the jurisdiction of the caller. */
@ApplicationScoped
public class FindReservations {

    private final Reservations reservations;
    private final Jurisdictions jurisdictions;
    private final AuditTrail trail;

    FindReservations(Reservations reservations, Jurisdictions jurisdictions, AuditTrail trail) {
        this.reservations = reservations;
        this.jurisdictions = jurisdictions;
        this.trail = trail;
    }

    /** One reservation; fails with {@link NotFound} also when it is outside the jurisdiction. */
    @NoFacts
    @WithTransaction
    public Uni<Reservation> find(Organisation by, UUID id, AsOf asOf) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> reservations.find(jurisdiction, id, asOf))
                .map(found -> found.orElseThrow(NotFound::new))
                .chain(found -> trail.disclose(Guarded.of(found, List.of(found.couplingId()))));
    }

    /** Up to {@code most} reservations, the oldest first, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<Reservation>> list(Organisation by, Reservations.Filter filter, AsOf asOf, UUID after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> reservations.list(jurisdiction, filter, asOf, after, most))
                .chain(found -> trail.disclose(Guarded.of(
                        found, found.stream().map(Reservation::couplingId).toList())));
    }
}
