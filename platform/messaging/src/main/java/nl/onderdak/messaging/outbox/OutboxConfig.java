// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the outbox is emptied. */
@ConfigMapping(prefix = "onderdak.outbox")
public interface OutboxConfig {

    /** Whether this instance publishes at all. */
    @WithDefault("true")
    boolean relay();

    /** Events published per pass at most. */
    int batch();

    /** Pause between polls when no append wakes the relay. */
    Duration poll();

    /** Whether this instance publishes watermarks; off where tests move the clock. */
    @WithDefault("true")
    boolean watermarks();

    /** Pause between watermarks when nothing happens. */
    @WithDefault("PT0.5S")
    Duration watermarkPause();

    /** The owner of the facts, by the name of its module; that of the application when absent. */
    Optional<String> owner();

    /** How long the broker may take to acknowledge an event. */
    @WithDefault("PT8S")
    Duration deliveryTimeout();

    /** How long sending may wait for a broker that is away. */
    @WithDefault("PT2S")
    Duration maxBlock();

    /** How long published events stay, from the moment of their recording. */
    Duration retention();
}
