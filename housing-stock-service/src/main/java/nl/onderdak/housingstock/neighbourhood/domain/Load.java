// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.neighbourhood.domain;

/**
 * The dwellings of a neighbourhood that house permit holders or are kept for them, against what it can carry
 * (<i>spreiding, draagkracht van buurten</i>). Counts dwellings only: who lives in them plays no part.
 *
 * @param dwellings let to permit holders or kept for them
 * @param homes dwellings in the neighbourhood, of all owners
 * @param capBasisPoints highest share, in hundredths of a percent
 */
public record Load(int dwellings, int homes, int capBasisPoints) {

    private static final long WHOLE = 10_000;

    /** The load with one more dwelling. */
    public Load withOneMore() {
        return new Load(dwellings + 1, homes, capBasisPoints);
    }

    /** The share in hundredths of a percent, rounded to the nearest; for answers only. */
    public int shareBasisPoints() {
        return share(dwellings, homes);
    }

    /** Whether it is more than the neighbourhood can carry: with a cap of 5 % the sixth of 100 dwellings. */
    public boolean exceedsCap() {
        return dwellings * WHOLE > (long) homes * capBasisPoints;
    }

    /** A share of homes in hundredths of a percent, rounded to the nearest; of no homes none. */
    public static int share(int dwellings, int homes) {
        return homes == 0 ? 0 : Math.toIntExact((2 * dwellings * WHOLE + homes) / (2L * homes));
    }
}
