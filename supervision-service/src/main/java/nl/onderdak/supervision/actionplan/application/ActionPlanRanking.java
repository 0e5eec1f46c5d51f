// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.application;

/** Orders of the list of plans of action, each from the first to the last. */
public enum ActionPlanRanking {
    /** As they were ordered. */
    ORDERED,
    /** By the day by which the plan is to be delivered. */
    DEADLINE
}
