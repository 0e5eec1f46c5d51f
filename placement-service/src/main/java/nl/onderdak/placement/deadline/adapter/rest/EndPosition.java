// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.adapter.rest;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.placement.deadline.application.Deadlines.End;

/** The position in a list by last day, as the key of a page. */
final class EndPosition {

    private static final String SEPARATOR = "/";

    private EndPosition() {}

    static String key(LocalDate lastDay, UUID couplingId) {
        return lastDay + SEPARATOR + couplingId;
    }

    /** @throws IllegalArgumentException when it is the key of another list */
    static End end(String key) {
        var parts = key.split(SEPARATOR, -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a position in this list: " + key);
        }
        return new End(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
    }
}
