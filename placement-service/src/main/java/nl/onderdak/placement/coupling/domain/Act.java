// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

/** A request that changes a coupling; the scope of its operation and the jurisdiction of the caller decide the right to it. */
public enum Act {
    /** The municipality offers a dwelling. */
    OFFER,
    /** The municipality records that the household accepted. */
    ACCEPT,
    /** The municipality records that the household refused. */
    REFUSE,
    /** COA judges the refusal. */
    JUDGE,
    /** The municipality records that members moved in. */
    HOUSE,
    /** The municipality corrects a stay. */
    CORRECT,
    /** The municipality records that members returned to reception. */
    RETURN,
    /** COA records which members are expected. */
    EXPECT,
    /** COA records that expected members arrived. */
    ARRIVE,
    /** COA records another age band of members. */
    AGE,
    /** COA couples the household to another municipality. */
    RECOUPLE,
    /** COA withdraws the coupling. */
    WITHDRAW,
    /** COA makes members a household of their own. */
    SPLIT,
    /** COA lets a household join another one. */
    REUNITE
}
