// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.domain;

import java.time.LocalDate;

/**
 * How a dwelling left the stock.
 *
 * @param on first day on which it is no longer let
 * @param reason why
 */
public record DwellingEnd(LocalDate on, Reason reason) {

    /** Why a dwelling leaves the stock. */
    public enum Reason {
        /** Divided into several dwellings (<i>woningsplitsing</i>). */
        SPLIT,
        /** Joined with another (<i>samengevoegd</i>). */
        MERGED,
        /** Demolished (<i>gesloopt</i>). */
        DEMOLISHED,
        /** Sold (<i>verkocht</i>). */
        SOLD,
        /** Its term on this place is over (<i>einde tijdelijke woning</i>). */
        TERM_OVER
    }
}
