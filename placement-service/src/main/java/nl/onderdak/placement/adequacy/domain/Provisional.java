// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy.domain;

/** Why a figure can still change for the same day as known at the same moment. */
public enum Provisional {
    /** The day is not over, or was not over at {@code knownAt}. */
    DAY_NOT_OVER,
    /** A quota in the figure is a forecast. */
    FORECAST_QUOTA,
    /** An event about quotas or opening balances is parked. */
    EVENTS_PARKED,
    /** Quotas or opening balances were, or may have been, recorded up to {@code knownAt} that have not been read. */
    SOURCE_BEHIND
}
