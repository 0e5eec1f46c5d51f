// SPDX-License-Identifier: EUPL-1.2
/**
 * Digests: what an owner's own tables hold, published beside its events, so that a reader notices an event that it lacks.
 *
 * <p>ADR 0074.
 */
package nl.onderdak.messaging.digest;
