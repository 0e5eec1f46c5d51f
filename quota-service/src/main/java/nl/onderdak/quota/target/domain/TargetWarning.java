// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.domain;

/** A property of a publication that the law allows but practice avoids. */
public enum TargetWarning {
    /**
     * A definitive target was raised after its half-year had started. In practice a running half-year is adjusted
     * downward only, and a higher need is added to the next.
     */
    UPWARD_REVISION_IN_RUNNING_HALF_YEAR,
    /**
     * The target was revised after its half-year had closed: until then the earlier figure applied to municipalities.
     * The ministry has done so; the reason of the revision must explain it.
     */
    CLOSED_HALF_YEAR_REVISED,
    /** No definitive target was published thirteen weeks before the start, art. 29(1) Huisvestingswet 2014. */
    PUBLISHED_LATE
}
