// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Is told of every fact that a consumer applied, in the transaction that applied it: both or neither. */
public interface Witness {

    /** These were applied. */
    Uni<Void> applied(EventHandler handler, List<ReceivedEvent> events);
}
