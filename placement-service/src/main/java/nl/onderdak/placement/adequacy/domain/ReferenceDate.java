// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy.domain;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.HalfYear;

/**
 * The day on which COA must have coupled enough persons for the quota of a half-year (<i>peildatum</i>): 1 April or
 * 1 October. Practice of COA.
 *
 * @param halfYear of the quota
 */
public record ReferenceDate(HalfYear halfYear) {

    private static final int MONTHS = 3;

    /** The last two that are over. */
    public static List<ReferenceDate> lastTwoBefore(LocalDate today) {
        var current = new ReferenceDate(HalfYear.of(today));
        var last = current.day().isBefore(today) ? current : current.previous();
        return List.of(last, last.previous());
    }

    /** The day. */
    public LocalDate day() {
        return halfYear.start().plusMonths(MONTHS);
    }

    private ReferenceDate previous() {
        return new ReferenceDate(halfYear.previous());
    }
}
