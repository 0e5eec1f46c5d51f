// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.erasure.domain;

/** Why the reference of a household is erased (<i>wissing</i>). */
public enum ErasureReason {

    /** The household requested it, art. 17 AVG. */
    SUBJECT_REQUEST,

    /** It should never have been recorded. */
    RECORDED_IN_ERROR,

    /** A court or the supervisory authority ordered it. */
    ORDERED,

    /** Its retention term is over. */
    TERM_OVER
}
