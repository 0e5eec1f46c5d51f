// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

/** The kind of accommodation that a household was housed in. */
public enum AccommodationKind {
    /** A dwelling of its own (<i>reguliere woonruimte</i>). */
    REGULAR,
    /** A dwelling that the household found itself. */
    SELF_FOUND,
    /** A place in a shared dwelling (<i>woningdelen, kamerbewoning</i>). */
    SHARED,
    /** A flexible dwelling (<i>flexwoning</i>). */
    FLEX,
    /** A place in an interim or flow-through facility (<i>tussenvoorziening, doorstroomlocatie</i>). */
    TRANSIT_FACILITY,
    /** Hotel and accommodation scheme of the municipality (<i>HAR</i>). */
    HAR,
    /** A short-stay place, also with an employer (<i>logies</i>). */
    SHORTSTAY,
    /** A stay with a host family (<i>logeerregeling</i>). */
    HOST_FAMILY,
    /** A hotel place arranged by COA. */
    COA_HOTEL,
    /** Small-scale housing of minors by their guardian (<i>Nidos</i>). */
    NIDOS
}
