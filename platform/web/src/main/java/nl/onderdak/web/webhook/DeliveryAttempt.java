// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An attempt to deliver events.
 *
 * @param id in the order of time
 * @param firstPosition of the first event
 * @param lastPosition of the last event
 * @param events number of events
 * @param outcome what became of it
 * @param status HTTP status of the receiver; absent without a response
 * @param durationMs milliseconds that it took
 */
@Schema(name = "WebhookDelivery", description = "An attempt to deliver events (bezorgpoging)")
public record DeliveryAttempt(
        UUID id,
        Instant attemptedAt,
        long firstPosition,
        long lastPosition,
        int events,
        DeliveryResult.Outcome outcome,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        Integer status,

        int durationMs) {}
