// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import java.time.Instant;

/**
 * How far a source has been read.
 *
 * @param source short name of the service whose facts they are
 * @param readUpTo everything it recorded up to and including this moment is in the figures, or null when that is not known
 * @param lag facts known to wait
 */
public record Reading(String source, Instant readUpTo, long lag) {}
