// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.domain;

/** The colour of a category on a map or in a report of a province. */
public enum Colour {
    GREEN,
    YELLOW,
    ORANGE,
    RED,
    /** An excusable shortfall; practice of Noord-Brabant. */
    WHITE
}
