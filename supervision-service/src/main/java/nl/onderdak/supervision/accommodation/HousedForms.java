// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.accommodation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.placement.AccommodationKind;

/**
 * Persons who were housed, by half-year of moving in and form of accommodation.
 *
 * @param persons an absent form or half-year has none
 */
public record HousedForms(Map<HalfYear, Map<AccommodationKind, Long>> persons) {

    /** Nobody was housed. */
    public static final HousedForms NONE = new HousedForms(Map.of());

    public HousedForms {
        persons = Map.copyOf(persons);
    }

    /**
     * Persons of one form in one half-year.
     *
     * @param halfYear of moving in
     * @param form of accommodation
     * @param persons who count
     */
    public record Count(HalfYear halfYear, AccommodationKind form, long persons) {}

    /** All counts together. */
    public static HousedForms of(List<Count> counts) {
        var all = new HashMap<HalfYear, Map<AccommodationKind, Long>>();
        counts.forEach(count -> all.computeIfAbsent(count.halfYear(), none -> new EnumMap<>(AccommodationKind.class))
                .merge(count.form(), count.persons(), Long::sum));
        return new HousedForms(all);
    }

    /** Of one form in one half-year. */
    public long in(HalfYear halfYear, AccommodationKind form) {
        return persons.getOrDefault(halfYear, Map.of()).getOrDefault(form, 0L);
    }
}
