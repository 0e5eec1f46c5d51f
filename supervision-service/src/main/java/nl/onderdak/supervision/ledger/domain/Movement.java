// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.domain;

/** The part of an entry in a takeover (<i>herindeling</i>). */
public enum Movement {
    /** No movement: the entry is the municipality's own. */
    NONE,
    /** The municipality ended and handed it over to a successor. */
    HANDED_OVER,
    /** The municipality took it over from one that ended. */
    TAKEN_OVER
}
