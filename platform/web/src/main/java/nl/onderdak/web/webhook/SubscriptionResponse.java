// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A subscription as its organisation sees it.
 *
 * @param position of the feed up to which events are delivered
 * @param failingSince moment of the first of the failures in a row; absent when the last delivery succeeded
 * @param nextAttemptAt moment from which the next attempt is made; absent when none fails
 * @param secret key of the signatures; shown once, when the subscription is made
 */
@Schema(name = "WebhookSubscription", description = "A subscription to events (abonnement op gebeurtenissen)")
public record SubscriptionResponse(
        UUID id,
        String url,
        List<String> types,
        List<MunicipalityCode> municipalities,

        @Schema(description = "Whether events about households outside the subscriber's own dwellings are sent")
        boolean households,

        Subscription.State state,
        Instant createdAt,
        long position,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        Instant failingSince,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        Instant nextAttemptAt,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(nullable = true, description = "Key of the signatures; only in the response that makes it")
        String secret) {

    static SubscriptionResponse of(Subscription one, String secret) {
        return new SubscriptionResponse(
                one.id(),
                one.url(),
                one.types(),
                one.municipalities().stream().map(MunicipalityCode::new).toList(),
                one.households(),
                one.state(),
                one.createdAt(),
                one.position(),
                one.failingSince(),
                one.failingSince() == null ? null : one.nextAttemptAt(),
                secret);
    }

    static SubscriptionResponse of(Subscription one) {
        return of(one, null);
    }
}
