// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.household.domain;

/** The way in which a household came to the Netherlands; decides with the kind of accommodation whether a stay counts. */
public enum ArrivalKind {
    /** Applied for asylum here. */
    ASYLUM,
    /** Invited through the UN refugee agency (<i>hervestigde vluchteling</i>). */
    RESETTLED,
    /** A minor without parents (<i>amv</i>). */
    AMV,
    /** A former unaccompanied minor, of age now (<i>ex-amv</i>). */
    EX_AMV,
    /** Family that followed a sponsor (<i>nareizigers</i>). */
    FAMILY_REUNIFICATION,
    /** Displaced from Ukraine, under a regime of its own (<i>ontheemden</i>). */
    DISPLACED
}
