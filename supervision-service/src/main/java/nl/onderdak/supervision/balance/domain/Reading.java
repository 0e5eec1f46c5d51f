// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import java.time.Instant;

/**
 * How far a source has been read.
 *
 * @param source short name of the service whose facts they are
 * @param readUpTo everything it published before this moment is in the figures, or null when nothing is known
 * @param lag facts known to wait
 */
public record Reading(String source, Instant readUpTo, long lag) {}
