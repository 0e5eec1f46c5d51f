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
    /** It can be reached and lived in. */
    ACCESSIBILITY,
    /** The rent fits the household (<i>passend toewijzen</i>). */
    RENT,
    /** A shared dwelling has the permit of its municipality (<i>omzettingsvergunning</i>). */
    SHARING_PERMIT,
    /** The municipality offers this form. */
    POLICY,
    /** The neighbourhood can carry one more home of permit holders. */
    NEIGHBOURHOOD
}
