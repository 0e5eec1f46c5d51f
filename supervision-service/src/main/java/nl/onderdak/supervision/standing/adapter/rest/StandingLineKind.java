// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.adapter.rest;

/** What a line of a list of standings is about. */
enum StandingLineKind {
    /** One municipality. */
    MUNICIPALITY,
    /** The listed municipalities of one province together; in a list of the country. */
    PROVINCE,
    /** All listed municipalities together. */
    SELECTION,
    /** All municipalities of the area together, listed or not. */
    AREA
}
