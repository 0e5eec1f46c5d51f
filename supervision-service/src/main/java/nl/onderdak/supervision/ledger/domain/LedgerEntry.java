// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A posting with the event it comes from; never changed and never removed. Event and number identify it, also after a
 * rebuild of the ledger. Only entries of a takeover may then belong to other events; their sums are the same.
 *
 * @param posting its effect on a balance
 * @param number 1 for the first posting of the event
 * @param eventId CloudEvents {@code id}
 * @param eventSource CloudEvents {@code source}
 * @param eventType CloudEvents {@code type}
 * @param subject the aggregate at the owner
 * @param sequence version of that aggregate
 * @param recordedAt when its owner recorded it; for a takeover, the later of that and the recording of the
 *     reorganisation
 */
public record LedgerEntry(
        Posting posting,
        int number,
        UUID eventId,
        String eventSource,
        String eventType,
        String subject,
        long sequence,
        Instant recordedAt) {}
