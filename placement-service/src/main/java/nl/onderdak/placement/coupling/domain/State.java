// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

/** How far a coupling has come. */
public enum State {
    /** The household waits for a home. */
    COUPLED,
    /** A dwelling is on offer. */
    OFFERED,
    /** The household accepted the offer and has yet to move in. */
    ACCEPTED,
    /** The household refused the offer. */
    REFUSED,
    /** The household stays somewhere that does not count, and waits for a home. */
    LODGED,
    /** Some members have a home, others wait for one. */
    PARTLY_HOUSED,
    /** Everyone who arrived has a home. */
    HOUSED,
    /** Everyone who arrived has a home, and lives in a next one. */
    MOVED_ON,
    /** COA withdrew the coupling. */
    WITHDRAWN,
    /** The household joined another one. */
    REUNITED
}
