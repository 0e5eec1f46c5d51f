// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.idempotency;

import nl.onderdak.contracts.access.Organisation;

/**
 * A command that may share a transaction with those of others.
 *
 * @param by organisation on whose behalf it is
 * @param command what is asked
 */
public record CommandOf<C>(Organisation by, C command) {}
