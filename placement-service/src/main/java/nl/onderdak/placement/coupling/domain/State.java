// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

/** The state of a coupling. */
public enum State {
    /** The household waits for a home. */
    COUPLED,
    /** A dwelling is on offer. */
    OFFERED,
    /** The household accepted the offer and has yet to move in. */
    ACCEPTED,
    /** The household refused the offer. */
    REFUSED,
    /** The household stays at a place that does not count, and waits for a home. */
    LODGED,
    /** Some members have a home, others wait for one. */
    PARTLY_HOUSED,
    /** Each member who arrived has a home. */
    HOUSED,
    /** Each member who arrived has a home, and lives in a next one. */
    MOVED_ON,
    /** COA withdrew the coupling. */
    WITHDRAWN,
    /** The household joined another one. */
    REUNITED
}
