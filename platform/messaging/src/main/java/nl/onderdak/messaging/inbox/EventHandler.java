// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Applies the facts of a consumer: called inside the inbox's transaction, in order, each fact once. */
public interface EventHandler {

    /** Name of the consumer; its inbox, positions and parked events are kept under it. */
    String consumer();

    /** Applies a batch, best in one statement per table. A failure that is not of the machine parks the faulty fact. */
    Uni<Void> apply(List<ReceivedEvent> events);
}
