// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.domain;

/** Why exchanges cover no more of the shortfall than they do. */
public enum CoverageLimit {
    /** All of it is covered. */
    ALL_COVERED,
    /** The municipalities have nothing more to spare. */
    TOO_LITTLE_SURPLUS,
    /** Municipalities cannot hand over more than their quota of the half-year. */
    QUOTAS_TOO_SMALL;

    /** The limit of a plan that covers all that can be covered. */
    public static CoverageLimit of(SolidarityProblem problem) {
        if (problem.coverable() == problem.shortfall()) {
            return ALL_COVERED;
        }
        return problem.surplus() < problem.transferable() ? TOO_LITTLE_SURPLUS : QUOTAS_TOO_SMALL;
    }
}
