// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The result of one attempt.
 *
 * @param outcome of it
 * @param status HTTP status of the response, or null without one
 * @param duration of the attempt
 */
record DeliveryResult(Outcome outcome, Integer status, Duration duration) {

    /** What became of an attempt to deliver (bezorgpoging). */
    @Schema(name = "WebhookOutcome", description = "What became of an attempt to deliver (bezorgpoging)")
    public enum Outcome {
        /** The receiver confirmed it with a status of 200 to 299. */
        DELIVERED,
        /** The receiver refused it with another status. */
        REFUSED,
        /** The receiver redirected it, which is not followed. */
        REDIRECTED,
        /** No status came in time. */
        TIMEOUT,
        /** No connection could be made. */
        UNREACHABLE,
        /** The certificate or the encryption of the receiver does not hold. */
        TLS_FAILED,
        /** The name has no address. */
        UNKNOWN_HOST,
        /** An address of the name is not public. */
        PRIVATE_ADDRESS,
        /** The response is not HTTP, or is too large. */
        BROKEN_RESPONSE
    }

    boolean isDelivered() {
        return outcome == Outcome.DELIVERED;
    }
}
