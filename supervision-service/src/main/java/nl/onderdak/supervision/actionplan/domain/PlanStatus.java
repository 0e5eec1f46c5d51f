// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.domain;

import nl.onderdak.contracts.supervision.ActionPlanChanged;

/** How far a plan of action has come. */
public enum PlanStatus {
    /** It was ordered and is not delivered yet (<i>opgedragen</i>). */
    ORDERED,
    /** It was delivered and is not judged yet (<i>aangeleverd</i>). */
    DELIVERED,
    /** It was judged to be enough for the order (<i>sluitend</i>). */
    CONCLUSIVE,
    /** It was judged not to be enough (<i>niet sluitend</i>); another version can be delivered. */
    NOT_CONCLUSIVE;

    /** As others know it. */
    ActionPlanChanged.State published() {
        return switch (this) {
            case ORDERED -> ActionPlanChanged.State.ORDERED;
            case DELIVERED -> ActionPlanChanged.State.DELIVERED;
            case CONCLUSIVE -> ActionPlanChanged.State.CONCLUSIVE;
            case NOT_CONCLUSIVE -> ActionPlanChanged.State.NOT_CONCLUSIVE;
        };
    }

    /** Whether the municipality still has to deliver. */
    public boolean awaitsDelivery() {
        return this == ORDERED || this == NOT_CONCLUSIVE;
    }

    /** Whether no judgement closed it; a municipality has one such plan at most. */
    public boolean isOpen() {
        return this == ORDERED || this == DELIVERED;
    }
}
