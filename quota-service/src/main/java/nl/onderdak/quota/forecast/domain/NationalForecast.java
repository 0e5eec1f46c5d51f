// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;

/**
 * A forecast of the ministry for some half-years (<i>meerjarenprognose</i>). It creates no target and no quota, and is
 * never changed: a new expectation is a new forecast.
 *
 * @param id identifies the forecast
 * @param source organisation and document
 * @param publishedOn day of publication
 * @param persons to be housed in the whole country, per half-year
 * @param recordedAt when it was recorded
 */
public record NationalForecast(
        UUID id, String source, LocalDate publishedOn, SortedMap<HalfYear, Integer> persons, Instant recordedAt) {

    public NationalForecast {
        persons = Collections.unmodifiableSortedMap(new TreeMap<>(persons));
    }
}
