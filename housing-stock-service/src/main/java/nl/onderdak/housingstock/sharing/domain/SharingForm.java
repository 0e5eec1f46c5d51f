// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.domain;

/** How a dwelling is shared. */
public enum SharingForm {
    /** Several households share the dwelling and its facilities (<i>woningdelen</i>). */
    SHARING,
    /** Rooms are let one by one (<i>kamerverhuur, kamerbewoning</i>). */
    ROOM_RENTAL,
    /** The resident lets a room in the home of its own (<i>hospitaverhuur</i>). */
    LODGING,
    /** Friends under contracts that end together (<i>friendscontract</i>). */
    FRIENDS,
    /** A group that lives together with guidance (<i>groepswonen</i>). */
    GROUP
}
