// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.idempotency;

import java.net.URI;

/**
 * The answer to a command that was carried out, apart from the request that asked for it.
 *
 * @param status HTTP status
 * @param location of what was made
 * @param etag of what it is now
 * @param entity written as JSON
 */
public record Answer(int status, URI location, String etag, Object entity) {}
