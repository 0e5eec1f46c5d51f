// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.mismatch.domain;

/** The kind of home that is needed or becomes vacant, by the number of persons who wait or whom it suits. */
public enum HomeKind {
    /** One person (<i>alleenstaand</i>). */
    SINGLE,
    /** Two persons (<i>stel</i>). */
    COUPLE,
    /** Three persons or more, but no large family (<i>gezin</i>). */
    FAMILY,
    /** As many persons as the State's scheme for large families asks, or more (<i>groot gezin</i>). */
    LARGE_FAMILY,
    /** Reached and lived in without steps (<i>traploos</i>); also counted by its size. */
    STEP_FREE,
    /** Fit for a wheelchair (<i>rolstoelgeschikt</i>); also counted by its size. */
    WHEELCHAIR
}
