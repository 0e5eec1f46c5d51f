// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.domain;

/** Whether a dwelling can be let. */
public enum DwellingState {
    /** It is part of the stock (<i>in exploitatie</i>). */
    IN_USE,
    /** It has left the stock (<i>uit exploitatie</i>). */
    ENDED
}
