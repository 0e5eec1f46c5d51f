// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.domain;

/** What kind of dwelling it is (<i>woningtype</i>). */
public enum DwellingKind {
    /** For one household (<i>eengezinswoning</i>). */
    HOUSE,
    /** Adapted for a large family (<i>woning voor een groot gezin</i>). */
    LARGE_FAMILY_HOUSE,
    /** In a building with several dwellings (<i>appartement</i>). */
    APARTMENT,
    /** One room with its own kitchen and toilet (<i>studio</i>). */
    STUDIO,
    /** Not self-contained (<i>kamer</i>). */
    ROOM,
    /** Can be moved to another place (<i>flexwoning</i>). */
    FLEX,
    /** Stands for a limited time (<i>tijdelijke woning</i>). */
    TEMPORARY
}
