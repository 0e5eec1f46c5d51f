// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Called with the events that a consumer applied, in the transaction that applied them: both commit or neither. */
public interface AppliedEventsListener {

    /** These were applied. */
    Uni<Void> applied(EventHandler handler, List<ReceivedEvent> events);
}
