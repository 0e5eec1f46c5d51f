// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.privacy;

/**
 * A processing activity (<i>verwerkingsactiviteit</i>) with data on households, art. 30 AVG. The register in
 * {@code docs/privacy.md} has exactly these, each with its purpose, legal base, recipients and term.
 */
public enum Activity {

    /** COA couples households to municipalities. */
    COUPLING("koppeling"),

    /** Municipalities record where coupled households came to live, and correct it. */
    HOUSING("huisvesting"),

    /** Vacated dwellings are kept for and let to coupled households. */
    ALLOCATION("bemiddeling"),

    /** Enter, explain and check the figures of municipalities that follow from housings. */
    SUPERVISION("toezicht"),

    /** Pass the facts on a household on to the organisations that they concern. */
    NOTIFICATION("berichtgeving"),

    /** Give access to the record of how the data of a household was used. */
    INSIGHT("inzage"),

    /** The reference of a household is removed on request. */
    ERASURE("wissing"),

    /** Destroy data at the end of its term. */
    RETENTION("bewaartermijn");

    private final String code;

    Activity(String code) {
        this.code = code;
    }

    /** Last part of its address in the public register. */
    public String code() {
        return code;
    }
}
