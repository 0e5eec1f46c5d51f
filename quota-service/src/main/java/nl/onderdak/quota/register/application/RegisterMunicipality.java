// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.outbox.OutgoingEvent;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.quota.register.domain.Municipality;
import nl.onderdak.quota.register.domain.MunicipalityEntry;
import nl.onderdak.quota.register.domain.MunicipalityRejection;
import nl.onderdak.web.problem.Failures;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;

/** Enters one municipality in the register, and tells the others. */
@ApplicationScoped
public class RegisterMunicipality {

    private final Municipalities municipalities;
    private final Outbox outbox;
    private final RecordingClock recording;

    public RegisterMunicipality(Municipalities municipalities, Outbox outbox, RecordingClock recording) {
        this.municipalities = municipalities;
        this.outbox = outbox;
        this.recording = recording;
    }

    /** @return the municipality in its first version; fails with {@link nl.onderdak.web.problem.Refused} */
    @WithTransaction
    public Uni<Municipality> register(MunicipalityEntry entry) {
        return municipalities
                .known(List.of(entry.code()))
                .map(taken -> Outcome.acceptedOrRefused(Municipality.register(entry, taken))
                        .state())
                .call(added -> add(added, recording.now()));
    }

    private Uni<Void> add(Municipality municipality, Instant recordedAt) {
        return municipalities
                .add(municipality, recordedAt)
                .onFailure(Failures::isUniqueViolation)
                .transform(raced -> new Refused(new MunicipalityRejection.AlreadyRegistered(
                        municipality.entry().code())))
                .chain(() ->
                        outbox.append(new OutgoingEvent(municipality.event(), municipality.version(), recordedAt)));
    }
}
