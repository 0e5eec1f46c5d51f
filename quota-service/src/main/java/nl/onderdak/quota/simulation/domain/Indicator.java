// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.domain;

import java.math.BigDecimal;

/** Indicators by which a national target could be apportioned instead of by inhabitants alone. */
public enum Indicator {
    /** Inhabitants on the reference date, the key of art. 29(1) Huisvestingswet 2014. */
    POPULATION(true),
    /** Social rental homes (<i>sociale huurwoningen</i>) as a part of the homes. */
    SOCIAL_STOCK_SHARE(false),
    /** Turnover (<i>mutatiegraad</i>): homes that become free in a year, as a part of the homes. */
    TURNOVER(false),
    /** Social rental homes that become free in a year. */
    VACATED_HOMES(true),
    /** Liveability (<i>leefbaarheid</i>), as a score of which more is better. */
    LIVEABILITY(false);

    private final boolean extent;

    Indicator(boolean extent) {
        this.extent = extent;
    }

    /**
     * The weight of a municipality. A number of things counts as it is; a ratio or a score counts per inhabitant,
     * because a village cannot carry as much as a city with the same score.
     *
     * @param value of the indicator
     */
    public BigDecimal mass(BigDecimal value, int inhabitants) {
        return extent ? value : value.multiply(BigDecimal.valueOf(inhabitants));
    }

    /** Whether its values are numbers of things, not ratios or scores. */
    public boolean isExtent() {
        return extent;
    }
}
