// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.idempotency;

import nl.onderdak.web.audit.AuditedRequest;

/**
 * What makes two requests the same.
 *
 * @param client who asks, and on whose behalf
 * @param operation method, template of the path, and parameters in their canonical spelling
 * @param key chosen by the client
 * @param hash of the body, SHA-256 in hexadecimal
 * @param audited what the audit trail tells of it
 */
record IdempotentRequest(String client, String operation, String key, String hash, AuditedRequest audited) {}
