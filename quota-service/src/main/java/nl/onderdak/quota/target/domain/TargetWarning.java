// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.domain;

/** What is allowed but not done in practice. */
public enum TargetWarning {
    /**
     * A definitive target was raised when its half-year had started. Practice adjusts a running half-year downward only,
     * and adds a higher need to the next.
     */
    UPWARD_REVISION_IN_RUNNING_HALF_YEAR,
    /**
     * The target was revised after its half-year was over: municipalities have been held to the earlier figure all
     * along. The ministry did so in practice; the reason of the revision has to say why.
     */
    CLOSED_HALF_YEAR_REVISED,
    /** No definitive target was published thirteen weeks before the start, art. 29 Huisvestingswet 2014. */
    PUBLISHED_LATE
}
