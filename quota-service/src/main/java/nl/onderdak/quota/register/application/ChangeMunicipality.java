// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.outbox.OutgoingEvent;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.quota.register.domain.Municipality;
import nl.onderdak.quota.register.domain.MunicipalityRejection;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;

/** Changes the name, the province or the last day of a municipality, and publishes the change. */
@ApplicationScoped
public class ChangeMunicipality {

    private final Municipalities municipalities;
    private final Reorganisations reorganisations;
    private final Outbox outbox;
    private final RecordingClock recording;

    public ChangeMunicipality(
            Municipalities municipalities, Reorganisations reorganisations, Outbox outbox, RecordingClock recording) {
        this.municipalities = municipalities;
        this.reorganisations = reorganisations;
        this.outbox = outbox;
        this.recording = recording;
    }

    /**
     * @param expected the version the caller has seen
     * @return the changed municipality; a change without effect makes no version
     */
    @WithTransaction
    public Uni<Municipality> change(
            MunicipalityCode code, SeenVersion expected, String name, ProvinceCode province, LocalDate validUntil) {
        return municipalities
                .findForChange(code)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .invoke(found -> Version.check(expected, found.version()))
                .call(found -> refuseOtherEnd(found, validUntil))
                .map(found -> Outcome.acceptedOrRefused(found.change(name, province, validUntil)))
                .call(this::store)
                .map(Decision.Accepted::state);
    }

    private Uni<Void> refuseOtherEnd(Municipality municipality, LocalDate validUntil) {
        return Objects.equals(municipality.validUntil(), validUntil)
                ? Uni.createFrom().voidItem()
                : reorganisations
                        .all()
                        .invoke(decided -> {
                            if (decided.stream().anyMatch(one -> one.plan().ends(municipality.code()))) {
                                throw new Refused(new MunicipalityRejection.EndedByReorganisation(
                                        municipality.code(), municipality.validUntil()));
                            }
                        })
                        .replaceWithVoid();
    }

    private Uni<Void> store(Decision.Accepted<Municipality> accepted) {
        if (accepted.events().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var changed = accepted.state();
        var now = recording.now();
        return municipalities
                .update(changed, now)
                .chain(() -> outbox.append(new OutgoingEvent(changed.event(), changed.version(), now)));
    }
}
