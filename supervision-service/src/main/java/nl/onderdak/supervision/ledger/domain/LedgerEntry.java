// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A posting with the event it came from; never changed and never removed. Event and number identify it, also after the
 * ledger is rebuilt; only what moves to a successor may then be found under other events, with the same sums.
 *
 * @param posting what it does
 * @param number 1 for the first posting of the event
 * @param eventId CloudEvents {@code id}
 * @param eventSource CloudEvents {@code source}
 * @param eventType CloudEvents {@code type}
 * @param subject the aggregate at the owner
 * @param sequence version of that aggregate
 * @param recordedAt when the owner recorded it, or the reorganisation that moves it if that was later
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
