// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.nationaltarget.domain;

/** What is allowed but not done in practice. */
public enum TargetWarning {
    /**
     * A definitive target was raised when its half-year had started. Practice adjusts a running half-year downward only,
     * and adds a higher need to the next.
     */
    UPWARD_REVISION_IN_RUNNING_HALF_YEAR,
    /** No definitive target was published thirteen weeks before the start, art. 29 Huisvestingswet 2014. */
    PUBLISHED_LATE
}
