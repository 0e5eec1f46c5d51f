// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.domain;

import nl.onderdak.contracts.supervision.SignalChanged.Kind;

/** What the value of a signal counts. */
public enum SignalUnit {
    /** Persons (<i>personen</i>). */
    PERSONS,
    /** Half-years (<i>halfjaren</i>). */
    HALF_YEARS,
    /** Parts of a thousand (<i>promille</i>). */
    PER_MILLE;

    /** That of a kind. */
    public static SignalUnit of(Kind kind) {
        return switch (kind) {
            case BEHIND_EXPECTED_SHARE, INFLOW_OFF_TARGET -> PER_MILLE;
            case RISING_BACKLOG -> HALF_YEARS;
            case COUPLINGS_SHORT, HOMES_SHORT, REUNIFICATION_EXPECTED -> PERSONS;
        };
    }
}
