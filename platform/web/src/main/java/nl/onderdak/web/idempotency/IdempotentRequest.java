// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.idempotency;

import nl.onderdak.web.audit.AuditedRequest;

/**
 * The identity of a request: two with the same key and the same hash are one.
 *
 * @param client client and organisation of the token
 * @param operation method, template of the path, and parameters in their canonical spelling
 * @param key chosen by the client
 * @param hash of the body, SHA-256 in hexadecimal
 * @param audited its data for the audit trail
 */
record IdempotentRequest(String client, String operation, String key, String hash, AuditedRequest audited) {}
