// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How events are delivered to subscribers. */
@ConfigMapping(prefix = "onderdak.webhooks")
public interface WebhookConfig {

    /** Whether this instance delivers at all. */
    @WithDefault("true")
    boolean deliver();

    /** Pause between looks for subscriptions with something to deliver. */
    Duration every();

    /** Pause between purges of the log of deliveries. */
    Duration purgeEvery();

    /** Events per delivery at most. */
    @WithDefault("100")
    int batch();

    /** Deliveries in progress at most, in this instance. */
    @WithDefault("64")
    int atOnce();

    /** Time for a connection. */
    @WithDefault("PT2S")
    Duration connectWithin();

    /** Time for the whole of a delivery, from the look-up of the name to the status of the response. */
    @WithDefault("PT5S")
    Duration answerWithin();

    /** How long a subscription is one process's; longer than a delivery with its bookkeeping can take. */
    @WithDefault("PT1M")
    Duration lease();

    /** A subscription whose deliveries fail for this long is suspended. */
    @WithDefault("P7D")
    Duration suspendAfter();

    /** How long the secret before the last rotation still signs. */
    @WithDefault("PT24H")
    Duration secretOverlap();

    /** How long an attempt stays in the log of deliveries. */
    @WithDefault("P90D")
    Duration keepDeliveries();

    /** Subscriptions that an organisation may have. */
    @WithDefault("10")
    int mostPerOrganisation();

    /** Whether addresses without TLS are taken: for local use. */
    @WithDefault("false")
    boolean plainHttp();

    /** Networks that are not public and yet may be called, such as {@code 127.0.0.0/8}: for local use. */
    Optional<List<String>> privateNetworks();
}
