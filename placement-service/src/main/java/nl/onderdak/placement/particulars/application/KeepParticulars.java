// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.particulars.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.placement.particulars.application.Particulars.Recorded;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.PreconditionFailed;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/** Shows and replaces particulars of couplings, in the transaction of its caller. */
@ApplicationScoped
public class KeepParticulars {

    private final Jurisdictions jurisdictions;
    private final AuditTrail trail;
    private final RecordingClock recording;

    KeepParticulars(Jurisdictions jurisdictions, AuditTrail trail, RecordingClock recording) {
        this.jurisdictions = jurisdictions;
        this.trail = trail;
        this.recording = recording;
    }

    /**
     * The newest version of a coupling.
     *
     * @throws NotFound when there is no such coupling within the jurisdiction of the organisation
     */
    public <T> Uni<Recorded<T>> find(Particulars<T> particulars, Organisation by, UUID couplingId) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> particulars.find(jurisdiction, couplingId))
                .map(found -> found.orElseThrow(NotFound::new))
                .chain(trail::disclose);
    }

    /**
     * The number of the newest version of a coupling, which is locked until the transaction ends.
     *
     * @throws NotFound when there is no such coupling within the jurisdiction of the organisation
     */
    public Uni<Long> lock(Particulars<?> particulars, Organisation by, UUID couplingId) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> particulars.lock(jurisdiction, couplingId))
                .map(found -> found.orElseThrow(NotFound::new));
    }

    /**
     * Adds a version after the newest one.
     *
     * @param expected number of the version that the caller has seen
     * @throws NotFound when there is no such coupling within the jurisdiction of the organisation
     * @throws PreconditionFailed when the coupling has another version
     */
    public <T> Uni<Recorded<T>> replace(
            Particulars<T> particulars, Organisation by, UUID couplingId, SeenVersion expected, T content) {
        return replace(particulars, by, couplingId, expected, content, Uni.createFrom()::nullItem);
    }

    /**
     * Adds a version after the newest one, under a condition.
     *
     * @param expected number of the version that the caller has seen
     * @param condition asked while the coupling is locked; when it fails, nothing changes
     * @throws NotFound when there is no such coupling within the jurisdiction of the organisation
     * @throws PreconditionFailed when the coupling has another version
     */
    public <T> Uni<Recorded<T>> replace(
            Particulars<T> particulars,
            Organisation by,
            UUID couplingId,
            SeenVersion expected,
            T content,
            Supplier<Uni<?>> condition) {
        return lock(particulars, by, couplingId)
                .invoke(newest -> Version.check(expected, newest))
                .call(condition)
                .chain(newest -> {
                    var replaced = new Recorded<>(couplingId, content, newest + 1);
                    return particulars.add(replaced, recording.now()).replaceWith(replaced);
                });
    }
}
