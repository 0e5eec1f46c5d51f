// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.domain;

/** Something that changes the number of persons housed in a coming half-year. */
public enum Addition {
    /** Places that are expected to become available. */
    PLACES,
    /** Family members who join a household: they count when they arrive. */
    FAMILY,
    /** Persons whose temporary home ends: they have counted already, and take the next home of others. */
    ENDING
}
