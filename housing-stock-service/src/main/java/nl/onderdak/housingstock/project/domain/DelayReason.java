// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.domain;

/** What delays a project. */
public enum DelayReason {
    /** No connection to the electricity grid (<i>netcongestie</i>). */
    GRID_CONNECTION,
    /** No connection to water, sewerage or heat (<i>nutsvoorzieningen</i>). */
    UTILITIES,
    /** No site, or an unsuitable one (<i>locatie</i>). */
    LOCATION,
    /** The permit is not granted yet (<i>vergunning</i>). */
    PERMIT,
    /** Objection or appeal (<i>bezwaar of beroep</i>). */
    OBJECTION,
    /** The money is not there (<i>financiering</i>). */
    FINANCE,
    /** No builder or no material (<i>bouwcapaciteit</i>). */
    CONSTRUCTION_CAPACITY,
    /** Nitrogen or another environmental rule (<i>stikstof, milieu</i>). */
    ENVIRONMENT,
    /** Something else (<i>anders</i>). */
    OTHER
}
