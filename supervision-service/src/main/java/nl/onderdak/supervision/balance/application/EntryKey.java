// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.supervision.ledger.domain.LedgerEntry;

/**
 * The position of an entry in a list: by effective date, then by event. A rebuild of the ledger does not change it.
 *
 * @param effectiveDate the day it counts from
 * @param eventId the event it comes from
 * @param number number of the entry within that event
 */
public record EntryKey(LocalDate effectiveDate, UUID eventId, int number) {

    /** Before all entries. */
    public static final EntryKey BEFORE_ALL = new EntryKey(LocalDate.of(1, 1, 1), new UUID(0, 0), 0);

    private static final int PARTS = 3;

    /** The key of an entry. */
    public static EntryKey of(LedgerEntry entry) {
        return new EntryKey(entry.posting().effectiveDate(), entry.eventId(), entry.number());
    }

    /**
     * Parses the text of {@link #toString()}.
     *
     * @throws IllegalArgumentException when it is malformed
     * @throws java.time.DateTimeException when its day is malformed
     */
    public static EntryKey valueOf(String text) {
        var parts = text.split("/", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("not the key of an entry: " + text);
        }
        return new EntryKey(LocalDate.parse(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
    }

    @Override
    public String toString() {
        return effectiveDate + "/" + eventId + "/" + number;
    }
}
