// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.digest.adapter.messaging;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.onderdak.contracts.Service;
import nl.onderdak.messaging.digest.DigestFollower;
import nl.onderdak.supervision.digest.application.KeepDigests;

/** Receives the digests of the owners of the ledger's facts. */
@ApplicationScoped
public class OwnersDigests {

    private final DigestFollower follower;
    private final KeepDigests keepDigests;

    OwnersDigests(DigestFollower follower, KeepDigests keepDigests) {
        this.follower = follower;
        this.keepDigests = keepDigests;
    }

    void start(@Observes StartupEvent event) {
        follower.follow(Service.SUPERVISION.digestsRead(), keepDigests::keep);
    }
}
