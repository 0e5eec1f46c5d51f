// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long the inbox remembers. */
@ConfigMapping(prefix = "onderdak.inbox")
interface InboxConfig {

    /** How long the identity of an event is kept; a later repeat is dropped by its sequence, and counted as stale. */
    Duration retention();
}
