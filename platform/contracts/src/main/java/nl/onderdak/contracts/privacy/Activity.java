// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.privacy;

/**
 * A processing activity (<i>verwerkingsactiviteit</i>) with data on households, art. 30 AVG. The register in {@code docs/privacy.md}
 * has exactly these, each with its purpose, legal base, recipients and term.
 */
public enum Activity {

    /** COA couples households to municipalities. */
    COUPLING("koppeling"),

    /** Municipalities record where coupled households came to live, and correct it. */
    HOUSING("huisvesting"),

    /** Vacated dwellings are kept for and let to coupled households. */
    ALLOCATION("bemiddeling"),

    /** What housings add to the figures of municipalities is entered, explained and checked. */
    SUPERVISION("toezicht"),

    /** Insight into what was done with the data of a household. */
    INSIGHT("inzage"),

    /** The reference of a household is removed on request. */
    ERASURE("wissing"),

    /** What has been kept long enough is removed. */
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
