// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The limits of all years.
 *
 * @param all by year and kind
 */
public record RentTable(List<RentLimit> all) {

    public RentTable {
        all = List.copyOf(all);
    }

    /** The limits of a year; none when that year is not known. */
    public RentLimits of(int year) {
        return new RentLimits(
                year, all.stream().filter(limit -> limit.year() == year).toList());
    }

    /** The class of a rent in the year of a day, if it is given and the limits of that year are known. */
    public Optional<RentClass> classOf(Integer rent, LocalDate day) {
        return rent == null ? Optional.empty() : of(day.getYear()).classOf(rent);
    }
}
