// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.adapter.rest;

import nl.onderdak.quota.simulation.domain.Indicator;

/** Indicators whose values must be given; inhabitants come with the target. */
public enum MeasuredIndicator {
    SOCIAL_STOCK_SHARE,
    TURNOVER,
    VACATED_HOMES,
    LIVEABILITY;

    Indicator indicator() {
        return Indicator.valueOf(name());
    }
}
