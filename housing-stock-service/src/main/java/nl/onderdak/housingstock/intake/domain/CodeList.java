// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.domain;

/** Lists of reference data of VERA whose codes messages may carry, under the names of the standard. */
public enum CodeList {
    /** Whether a unit is let. */
    EENHEIDSTATUS,
    /** Why it is vacant, or how it is let or developed. */
    EENHEIDDETAILSTATUS,
    /** What kind of unit it is. */
    EENHEIDDETAILSOORT,
    /** What becomes of it when it is vacated. */
    BESTEMMING,
    /** For whom it is meant, or to whom it was let. */
    AANVULLENDEDOELGROEP,
    /** Why somebody went first. */
    VOORRANGDETAILSOORT,
    /** The kind of tenancy. */
    OVEREENKOMSTDETAILSOORT,
    /** Where data of a candidate came from. */
    AUTHENTIEKGEGEVENBRON,
    /** How far a notice is. */
    HUUROPZEGGINGSTATUS,
    /** How far a publication is. */
    PUBLICATIESTATUS
}
