// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.domain;

import java.util.Optional;
import nl.onderdak.contracts.HalfYear;

/**
 * A realisation that is given and takes the place of the history.
 *
 * @param perHalfYear persons in each half-year, or null
 * @param perYear persons in each year, or null
 */
public record GivenPace(Integer perHalfYear, Integer perYear) {

    /** The history counts. */
    public static final GivenPace NONE = new GivenPace(null, null);

    /** @throws IllegalArgumentException when both are given */
    public GivenPace {
        if (perHalfYear != null && perYear != null) {
            throw new IllegalArgumentException("given per half-year and per year");
        }
    }

    /** Persons in a half-year, when they are given; of an odd number in a year the second half has one more. */
    Optional<Long> in(HalfYear halfYear) {
        if (perYear == null) {
            return Optional.ofNullable(perHalfYear).map(Integer::longValue);
        }
        return Optional.of(halfYear.half() == 1 ? perYear / 2L : perYear - perYear / 2L);
    }
}
