// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

/** The reason to correct a recorded housing; determines the values that the correction may change. */
public enum CorrectionReason {
    /** The day of moving in or of registration was wrong; dwelling and kind stay. */
    WRONG_DATE,
    /** The dwelling or the kind of accommodation was wrong, and with it perhaps the days. */
    WRONG_DWELLING,
    /** The tenancy fell through, or the household returned to reception: it waits again. */
    NOT_HOUSED,
    /** The housing was recorded on the wrong coupling: this household waits again. */
    WRONG_HOUSEHOLD
}
