// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.market.domain;

/**
 * A part of a whole, shown with both numbers.
 *
 * @param part the part
 * @param whole the whole
 */
public record Ratio(long part, long whole) {

    private static final int BASIS_POINTS = 10_000;
    private static final int PER_MILLE = 1_000;

    /** In basis points, half up; null when there is no whole. */
    public Long basisPoints() {
        return of(BASIS_POINTS);
    }

    /** In tenths of a percent, half up; null when there is no whole. */
    public Long perMille() {
        return of(PER_MILLE);
    }

    private Long of(int unit) {
        return whole == 0 ? null : (2 * part * unit + whole) / (2 * whole);
    }
}
