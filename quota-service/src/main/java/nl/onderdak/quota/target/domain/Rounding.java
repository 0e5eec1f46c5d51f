// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.domain;

import java.math.BigInteger;

/**
 * How a municipality's share of the national target becomes a whole number of persons. Art. 29(1) Huisvestingswet 2014
 * rounds up; every published figure in which the two differ was rounded to the nearest. Integers only, so that no
 * figure depends on a machine.
 */
public enum Rounding {
    /** To the nearest whole, halves up, as the published figures are. */
    HALF_UP {
        @Override
        public int whole(BigInteger numerator, BigInteger denominator) {
            return numerator
                    .shiftLeft(1)
                    .add(denominator)
                    .divide(denominator.shiftLeft(1))
                    .intValueExact();
        }
    },
    /** To the next whole ("naar boven afgerond op een geheel getal"); the letter of the article. */
    CEILING {
        @Override
        public int whole(BigInteger numerator, BigInteger denominator) {
            return numerator
                    .add(denominator)
                    .subtract(BigInteger.ONE)
                    .divide(denominator)
                    .intValueExact();
        }
    };

    /**
     * The quota of a municipality, art. 29(1) Huisvestingswet 2014: {@code vg x iG / iN}, rounded.
     *
     * @param nationalTarget {@code vg}, persons
     * @param inhabitants {@code iG}, of the municipality on the reference date
     * @param nationalInhabitants {@code iN}, of the country on the same date, at least 1
     * @return persons
     */
    public int quota(int nationalTarget, int inhabitants, int nationalInhabitants) {
        return whole(BigInteger.valueOf((long) nationalTarget * inhabitants), BigInteger.valueOf(nationalInhabitants));
    }

    /**
     * A share as whole persons.
     *
     * @param numerator at least 0
     * @param denominator at least 1
     */
    public abstract int whole(BigInteger numerator, BigInteger denominator);
}
