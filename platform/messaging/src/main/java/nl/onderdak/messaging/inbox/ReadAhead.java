// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;

/**
 * Lets a channel receive and read its next batch while the one before is in the database. Batches are settled one after
 * the other, in the order in which they came; called by one channel, from its event loop.
 */
public final class ReadAhead {

    private CompletableFuture<Void> before = CompletableFuture.completedFuture(null);

    /**
     * Settles a batch when those before it are settled. Completes then, so that the channel acknowledges a batch that
     * may not be in the database yet: positions are stored with the data, and Kafka's own are not read.
     *
     * @param batch never fails
     */
    public Uni<Void> settle(Uni<Void> batch) {
        var previous = before;
        var settled = new CompletableFuture<Void>();
        before = settled;
        previous.thenRun(() -> batch.subscribe().with(settled::complete, settled::completeExceptionally));
        return Uni.createFrom().completionStage(previous);
    }
}
