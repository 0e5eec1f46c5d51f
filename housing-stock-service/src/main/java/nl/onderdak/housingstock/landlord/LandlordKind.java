// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.landlord;

/** What kind of landlord lets a dwelling. */
public enum LandlordKind {
    /** Registered housing institution (<i>woningcorporatie, toegelaten instelling</i>), art. 19 Woningwet. */
    CORPORATION,
    /** Private landlord (<i>particuliere verhuurder</i>). */
    PRIVATE,
    /** A municipality that lets property of its own (<i>gemeentelijk vastgoed</i>). */
    MUNICIPALITY,
    /** The state (<i>Rijksvastgoedbedrijf</i>). */
    STATE
}
