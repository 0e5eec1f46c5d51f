// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.domain;

/**
 * When a measure begins to have effect, counted from the year of delivery. Source: the plan of Almelo of 27 March 2025,
 * which sets 2025, 2026 to 2027, and 2028 and later apart.
 */
public enum PlanHorizon {
    /** In the year of delivery (<i>korte termijn, KT</i>). */
    SHORT(0),
    /** In the two years after it (<i>middellange termijn, MLT</i>). */
    MEDIUM(1),
    /** Later (<i>lange termijn, LT</i>). */
    LONG(3);

    private final int years;

    PlanHorizon(int years) {
        this.years = years;
    }

    /** The first year in which a measure can have effect. */
    public int firstYear(int yearOfDelivery) {
        return yearOfDelivery + years;
    }
}
