// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import java.time.Instant;

/**
 * How far a source has been read.
 *
 * @param source short name of the service
 * @param readUpTo everything that it recorded up to and including this moment is in the figures; null when that is
 *     unknown
 * @param lag events known to be waiting
 */
public record Reading(String source, Instant readUpTo, long lag) {}
