// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.domain;

/** Kinds of temporary locations. */
public enum FacilityKind {
    /** Location where permit holders of several municipalities wait for a home (<i>doorstroomlocatie</i>). */
    TRANSIT_FACILITY,
    /** Other location between reception and a home (<i>tussenvoorziening</i>). */
    INTERMEDIATE_FACILITY,
    /** Accommodation that a municipality arranges for some months (<i>hotel- en accommodatieregeling, HAR</i>). */
    HAR,
    /** Lodging for a short term, such as of labour migrants, which frees homes elsewhere (<i>shortstay, logies</i>). */
    SHORTSTAY,
    /** A private host, known by a reference and never by an address (<i>gastgezin, logeerregeling</i>). */
    HOST_FAMILY
}
