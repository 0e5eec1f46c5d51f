// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.agreement.domain;

/** How a share of vacated homes becomes whole homes; part of what is agreed. */
public enum Rounding {
    /** To the next whole home: 219.6 is 220. */
    CEILING,
    /** To the last whole home: 219.6 is 219. */
    FLOOR,
    /** To the nearest whole home: 219.5 is 220. */
    HALF_UP;

    /** A share in basis points. */
    public static final long WHOLE = 10_000;

    /** The share of these homes, in whole homes. */
    public long of(long homes, int share) {
        var product = homes * share;
        return switch (this) {
            case CEILING -> (product + WHOLE - 1) / WHOLE;
            case FLOOR -> product / WHOLE;
            case HALF_UP -> (2 * product + WHOLE) / (2 * WHOLE);
        };
    }
}
