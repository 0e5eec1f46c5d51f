// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.domain;

/** To which half-year the persons that a municipality houses are attributed; each province chooses. */
public enum Attribution {
    /** To the oldest half-year that is still open. */
    OLDEST_FIRST,
    /** To the half-year in which they are housed; what is left over to the oldest that is still open. */
    CURRENT_FIRST,
    /** To no half-year in particular: one running sum. */
    AGGREGATE
}
