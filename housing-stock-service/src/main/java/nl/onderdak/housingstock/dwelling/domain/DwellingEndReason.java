// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.domain;

/** Why a dwelling leaves the stock. */
public enum DwellingEndReason {
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
