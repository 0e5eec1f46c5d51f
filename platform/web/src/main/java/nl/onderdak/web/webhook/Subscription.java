// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A subscription of an organisation to events, with how far it is.
 *
 * @param id of the subscription
 * @param organisation that subscribed, as tokens name it
 * @param url where the events go
 * @param types CloudEvents types; all when empty
 * @param municipalities CBS codes; all when empty
 * @param households whether events about households outside the subscriber's own dwellings too
 * @param state whether events are delivered
 * @param version of the subscription
 * @param createdAt moment of subscription
 * @param position of the feed up to which events are delivered
 * @param failingSince moment of the first of the failures in a row, or null
 * @param nextAttemptAt moment from which the next attempt is made
 */
record Subscription(
        UUID id,
        String organisation,
        String url,
        List<String> types,
        List<String> municipalities,
        boolean households,
        State state,
        long version,
        Instant createdAt,
        long position,
        Instant failingSince,
        Instant nextAttemptAt) {

    /** Whether events are delivered. */
    @Schema(name = "WebhookState", description = "Whether events are delivered (toestand van het abonnement)")
    public enum State {
        /** Events are delivered. */
        ACTIVE,
        /** Nothing is delivered: by the subscriber, or after deliveries failed for days. */
        SUSPENDED
    }
}
