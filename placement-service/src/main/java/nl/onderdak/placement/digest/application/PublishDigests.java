// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.digest.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.contracts.Service;
import nl.onderdak.messaging.digest.DigestTopics;
import nl.onderdak.messaging.digest.SettledMoment;

/** Publishes what this service has recorded up to a settled moment. */
@ApplicationScoped
public class PublishDigests {

    private final SettledMoment moments;
    private final MakeDigests makeDigests;
    private final DigestTopics topics;

    PublishDigests(SettledMoment moments, MakeDigests makeDigests, DigestTopics topics) {
        this.moments = moments;
        this.makeDigests = makeDigests;
        this.topics = topics;
    }

    /** Makes and publishes a digest of each municipality; fails when the database or the broker is away. */
    public Uni<Void> publish() {
        return moments.next().chain(makeDigests::at).chain(digests -> topics.publish(Service.PLACEMENT, digests));
    }
}
