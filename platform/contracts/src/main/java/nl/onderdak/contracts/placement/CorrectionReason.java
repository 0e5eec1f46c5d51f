// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

/** Why a recorded housing is corrected. */
public enum CorrectionReason {
    /** The date was wrong. */
    WRONG_DATE,
    /** The dwelling or the kind of accommodation was wrong. */
    WRONG_DWELLING,
    /** The tenancy fell through, or the household returned to reception. */
    NOT_HOUSED,
    /** The housing was recorded on the wrong coupling. */
    WRONG_HOUSEHOLD
}
