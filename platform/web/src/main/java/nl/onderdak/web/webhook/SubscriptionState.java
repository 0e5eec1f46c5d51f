// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The state to put a subscription in.
 *
 * @param state of it
 */
@Schema(name = "WebhookSubscriptionState", description = "State of a subscription (abonnement)")
public record SubscriptionState(@NotNull Subscription.State state) {}
