// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.domain;

/** Who manages a shared dwelling from day to day (<i>beheerder</i>). */
public enum Management {
    /** The landlord (<i>verhuurder</i>). */
    LANDLORD,
    /** An organisation for care or guidance (<i>zorg- of begeleidingsorganisatie</i>). */
    CARE_ORGANISATION,
    /** The municipality (<i>gemeente</i>). */
    MUNICIPALITY,
    /** The residents themselves (<i>bewoners</i>). */
    RESIDENTS
}
