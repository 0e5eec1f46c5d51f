// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the inbox remembers. */
@ConfigMapping(prefix = "onderdak.inbox")
interface InboxConfig {

    /**
     * How long the identity of an event is kept; later repeats are known by their sequence all the same.
     */
    @WithDefault("P30D")
    Duration retention();
}
