// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

/** What a home must satisfy to be offered to a household. */
public enum Requirement {
    /** It stands in the municipality that is to house the household. */
    MUNICIPALITY,
    /** It suits all who wait: a household is not split. */
    PERSONS,
    /** It has rooms enough. */
    ROOMS,
    /** It is not larger than the municipality offers to a household of this size (<i>bezettingsnorm</i>). */
    OCCUPANCY,
    /** It is as accessible as the household needs. */
    ACCESSIBILITY,
    /** The rent fits the household (<i>passend toewijzen</i>). */
    RENT,
    /** A shared dwelling has the permit of its municipality (<i>omzettingsvergunning</i>), art. 21 Huisvestingswet 2014. */
    SHARING_PERMIT,
    /** The municipality offers places in shared dwellings, when the home is one. */
    POLICY,
    /** Minors without parents live in a group location with places enough. */
    GROUP,
    /** The neighbourhood can carry one more home of permit holders. */
    NEIGHBOURHOOD
}
