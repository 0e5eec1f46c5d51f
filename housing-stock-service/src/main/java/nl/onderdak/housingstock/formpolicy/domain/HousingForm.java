// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.formpolicy.domain;

/** Forms of housing on which a municipality can have a policy. */
public enum HousingForm {
    /** Temporary location while permit holders wait for a home (<i>doorstroomlocatie</i>). */
    TRANSIT_FACILITY,
    /** Other temporary location between reception and a home (<i>tussenvoorziening</i>). */
    INTERMEDIATE_FACILITY,
    /** One building for a large group (<i>groepsaccommodatie</i>). */
    GROUP_ACCOMMODATION,
    /** A dwelling let by the room (<i>kamerverhuur</i>). */
    ROOM_RENTAL,
    /** A dwelling shared by several households (<i>woningdelen</i>). */
    SHARING,
    /** A dwelling split into several (<i>woningsplitsing</i>). */
    SPLITTING,
    /** Movable or temporary homes (<i>flexwoningen</i>). */
    FLEX,
    /** Lodging for a short term, such as of labour migrants (<i>shortstay, logies</i>). */
    SHORTSTAY,
    /** Lodging with a private host (<i>gastgezin, logeerregeling</i>). */
    HOST_FAMILY,
    /** Places in a hotel (<i>hotel</i>). */
    HOTEL,
    /** Accommodation that a municipality arranges for some months (<i>hotel- en accommodatieregeling, HAR</i>). */
    HAR,
    /** Another building turned into homes (<i>transformatie</i>). */
    TRANSFORMATION,
    /** Floors added on top of a building (<i>optoppen</i>). */
    ADDED_FLOORS,
    /** New homes (<i>nieuwbouw</i>). */
    NEW_BUILD
}
