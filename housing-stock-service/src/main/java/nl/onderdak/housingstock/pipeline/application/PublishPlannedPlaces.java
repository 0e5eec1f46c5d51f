// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.pipeline.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.housingstock.pipeline.domain.PlannedPlaces;
import nl.onderdak.messaging.outbox.Facts;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.time.RecordingClock;

/** Publishes what a project is expected to bring when that changed, in the transaction of its caller. */
@ApplicationScoped
public class PublishPlannedPlaces {

    private final Pipeline pipeline;
    private final Outbox outbox;
    private final RecordingClock recording;

    PublishPlannedPlaces(Pipeline pipeline, Outbox outbox, RecordingClock recording) {
        this.pipeline = pipeline;
        this.outbox = outbox;
        this.recording = recording;
    }

    /**
     * Publishes it unless nothing changed.
     *
     * @param now what is expected of a new project, or of one that the caller locked
     */
    public Uni<Void> publish(PlannedPlaces now) {
        return pipeline.published(now)
                .map(published -> published.published(now))
                .chain(change -> change.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : pipeline.store(change.get().state())
                                .chain(() -> outbox.append(Facts.of(change.get(), recording.now()))));
    }
}
