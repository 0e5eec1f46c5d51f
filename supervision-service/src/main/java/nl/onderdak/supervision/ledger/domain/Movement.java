// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.domain;

/** Whether a reorganisation (<i>herindeling</i>) moved what an entry stands for. */
public enum Movement {
    /** It is the municipality's own. */
    NONE,
    /** Left to a successor by a municipality that ended. */
    HANDED_OVER,
    /** Received from a municipality that ended. */
    TAKEN_OVER
}
