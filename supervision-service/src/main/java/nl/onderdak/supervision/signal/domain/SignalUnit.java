// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.domain;

/** What the value of a signal counts. */
public enum SignalUnit {
    /** Persons (<i>personen</i>). */
    PERSONS,
    /** Half-years (<i>halfjaren</i>). */
    HALF_YEARS,
    /** Parts of a thousand (<i>promille</i>). */
    PER_MILLE
}
