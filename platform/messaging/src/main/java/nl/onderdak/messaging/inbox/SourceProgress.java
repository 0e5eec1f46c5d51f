// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import java.time.Instant;
import nl.onderdak.contracts.Service;

/**
 * The progress of a consumer on a source.
 *
 * @param source owner of the facts
 * @param readUpTo everything the source recorded up to and including this moment has been read; null when
 *     unknown
 * @param lag records known to wait
 * @param read number of records read; within one generation of the consumer's tables the same number means the same
 *     records
 */
public record SourceProgress(Service source, Instant readUpTo, long lag, long read) {}
