// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.policy.domain;

/** How sure a value is, by where it was found. */
public enum Mark {
    /** Read in a primary or official text. */
    VERIFIED,
    /** From the press, or from published code or another secondary text. */
    SECONDARY,
    /** Stated by a municipality, a province or a ministry in a plan, a letter or an exploration. */
    STATED,
    /** Computed from other values. */
    DERIVED,
    /** General knowledge: no authority, a default that a request may replace. */
    GENERAL_KNOWLEDGE,
    /** Given with the request. */
    GIVEN
}
