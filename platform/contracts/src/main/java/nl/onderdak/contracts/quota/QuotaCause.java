// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.quota;

/** The cause of a quota. */
public enum QuotaCause {
    /** The first national target that gave the municipality a quota for the half-year. */
    FIRST,
    /** A revision (<i>bijstelling</i>) of the national target. */
    REVISION,
    /** An exchange (<i>uitruil</i>) with other municipalities took effect. */
    EXCHANGE,
    /** Municipalities were reorganised (<i>herindeling</i>). */
    REORGANISATION
}
