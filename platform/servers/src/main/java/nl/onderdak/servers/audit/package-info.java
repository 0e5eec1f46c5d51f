// SPDX-License-Identifier: EUPL-1.2
/**
 * Verifies the chain of the audit trail, written apart from the code that seals it.
 *
 * <p>ADR 0020.
 */
package nl.onderdak.servers.audit;
