// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox is emptied. */
@ConfigMapping(prefix = "onderdak.outbox")
public interface OutboxConfig {

    /** Whether this instance publishes at all. */
    @WithDefault("true")
    boolean relay();

    /** Events published per pass at most. */
    int batch();

    /** Pause between looks when nobody wakes the relay. */
    Duration poll();

    /** How long the broker may take to acknowledge an event. */
    @WithDefault("PT8S")
    Duration deliveryTimeout();

    /** How long sending may wait for a broker that is away. */
    @WithDefault("PT2S")
    Duration maxBlock();

    /** How long published events stay. */
    Duration retention();
}
