// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.idempotency;

import java.util.Optional;
import nl.onderdak.contracts.access.Organisation;

/**
 * A command that may share a transaction with those of other requests, with the context of its own request that the use
 * case needs.
 *
 * @param by organisation of the caller
 * @param traceparent of the request, W3C
 */
public record CommandOf<C>(Organisation by, C command, Optional<String> traceparent) {}
