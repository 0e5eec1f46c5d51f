// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new key of the signatures.
 *
 * @param secret the key; shown once
 * @param previousValidUntil until then the key before it signs as well
 */
@Schema(name = "WebhookSecret", description = "A new key of the signatures (sleutel)")
public record RotatedSecret(String secret, Instant previousValidUntil) {}
