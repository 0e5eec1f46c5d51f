// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

/** The reason to correct a recorded stay; determines the values that the correction may change. */
public enum CorrectionReason {
    /** A day was wrong; dwelling, kind and members stay. */
    WRONG_DATE,
    /** The dwelling or the kind of accommodation was wrong, and with it perhaps the days; the members stay. */
    WRONG_DWELLING,
    /** Other members moved in; dwelling, kind and days stay. */
    WRONG_MEMBERS,
    /** The tenancy fell through: they did not move in. */
    NOT_HOUSED,
    /** The stay was recorded on the wrong coupling. */
    WRONG_HOUSEHOLD
}
