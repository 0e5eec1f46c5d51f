// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.domain;

/** How shares become whole persons in a simulation. */
public enum Method {
    /**
     * Rounds up the largest remainders, so that the results add up to the apportioned total; ties in the order of
     * codes.
     */
    LARGEST_REMAINDER,
    /**
     * As the national target itself is rounded. By inhabitants alone this gives the statutory quotas; like theirs, the
     * sum of the results may differ from the target.
     */
    STATUTORY
}
