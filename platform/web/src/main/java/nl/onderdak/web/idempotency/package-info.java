// SPDX-License-Identifier: EUPL-1.2
/**
 * Idempotency keys: a repeated command gets the response of the first one. Group commit of commands that arrive
 * together.
 *
 * <p>Draft {@code Idempotency-Key} of the IETF; ADR 0011 and 0013.
 */
package nl.onderdak.web.idempotency;
