// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.supply.domain;

/**
 * Homes that a permit holder can be offered and can live in on the day (<i>vrije woningen</i>).
 *
 * @param homes number of them
 * @param persons persons whom they suit at most
 */
public record FreeHomes(long homes, long persons) {

    /** No home is free. */
    public static final FreeHomes NONE = new FreeHomes(0, 0);
}
