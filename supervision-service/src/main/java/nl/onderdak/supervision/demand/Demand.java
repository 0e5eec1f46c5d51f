// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.demand;

/**
 * The households that wait for a home in a municipality (<i>openstaande koppelingen</i>).
 *
 * @param couplings number of households of which a member waits
 * @param persons members who wait
 */
public record Demand(long couplings, long persons) {

    /** Nobody waits. */
    public static final Demand NONE = new Demand(0, 0);
}
