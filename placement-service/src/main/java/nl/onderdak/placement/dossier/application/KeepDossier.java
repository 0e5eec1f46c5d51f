// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.dossier.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.placement.dossier.application.Dossiers.Kept;
import nl.onderdak.placement.dossier.application.Dossiers.OpenRequest;
import nl.onderdak.placement.dossier.application.Dossiers.Place;
import nl.onderdak.placement.dossier.domain.Dossier;
import nl.onderdak.placement.dossier.domain.DossierItem;
import nl.onderdak.placement.dossier.domain.DossierRejection.RequestedAlready;
import nl.onderdak.placement.dossier.domain.RequestedItem;
import nl.onderdak.placement.particulars.application.KeepParticulars;
import nl.onderdak.placement.particulars.application.Particulars.Recorded;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/** COA keeps the dossiers of coupled households; the municipality reads them and requests missing items. */
@ApplicationScoped
public class KeepDossier {

    private final Dossiers dossiers;
    private final KeepParticulars keepParticulars;
    private final Jurisdictions jurisdictions;
    private final AuditTrail trail;
    private final Clock clock;
    private final RecordingClock recording;

    KeepDossier(
            Dossiers dossiers,
            KeepParticulars keepParticulars,
            Jurisdictions jurisdictions,
            AuditTrail trail,
            Clock clock,
            RecordingClock recording) {
        this.dossiers = dossiers;
        this.keepParticulars = keepParticulars;
        this.jurisdictions = jurisdictions;
        this.trail = trail;
        this.clock = clock;
        this.recording = recording;
    }

    /**
     * A dossier with the requests on it.
     *
     * @param recorded the dossier
     * @param requests of the municipality, oldest first
     */
    public record WithRequests(Recorded<Kept> recorded, List<RequestedItem> requests) {}

    /** Today in the Netherlands, for the age of requests. */
    public LocalDate today() {
        return DutchCalendar.today(clock);
    }

    /**
     * The dossier of a coupling.
     *
     * @throws NotFound when there is no such coupling within the jurisdiction of the organisation
     */
    @NoFacts
    @WithTransaction
    public Uni<WithRequests> find(Organisation by, UUID couplingId) {
        return keepParticulars.find(dossiers, by, couplingId).chain(this::withRequests);
    }

    /** Up to {@code most} requests that are open within the jurisdiction of the organisation, oldest first. */
    @NoFacts
    @WithTransaction
    public Uni<List<OpenRequest>> open(Organisation by, MunicipalityCode municipality, Place after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> dossiers.open(jurisdiction, municipality, after, most))
                .chain(trail::disclose);
    }

    /**
     * Replaces the dossier of a coupling.
     *
     * @param expected version that the caller has seen
     * @throws NotFound when there is no such coupling within the jurisdiction of the organisation
     * @throws nl.onderdak.web.concurrency.PreconditionFailed when the caller has seen another version
     */
    @WithTransaction
    public Uni<WithRequests> replace(Organisation by, UUID couplingId, SeenVersion expected, Dossier dossier) {
        return keepParticulars
                .replace(dossiers, by, couplingId, expected, new Kept(dossier, today()))
                .chain(this::withRequests);
    }

    /**
     * Requests COA to complete or correct an item.
     *
     * @throws NotFound when there is no such coupling within the jurisdiction of the organisation
     * @throws Refused when there is an open request for the same item
     */
    @WithTransaction
    public Uni<RequestedItem> request(Organisation by, UUID couplingId, DossierItem item) {
        return keepParticulars
                .lock(dossiers, by, couplingId)
                .chain(() -> dossiers.request(couplingId, item, today(), recording.now()))
                .map(added -> {
                    if (!added) {
                        throw new Refused(new RequestedAlready(item));
                    }
                    return new RequestedItem(item, today(), null);
                });
    }

    private Uni<WithRequests> withRequests(Recorded<Kept> recorded) {
        return dossiers.requests(recorded.couplingId()).map(requests -> new WithRequests(recorded, requests));
    }
}
