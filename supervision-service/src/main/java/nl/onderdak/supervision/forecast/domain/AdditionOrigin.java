// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.domain;

/** Where the persons of an addition come from. */
public enum AdditionOrigin {
    /** From what the owners of projects, homes and couplings published. */
    EVENTS,
    /** Given by who asks, in the place of what was published. */
    GIVEN
}
