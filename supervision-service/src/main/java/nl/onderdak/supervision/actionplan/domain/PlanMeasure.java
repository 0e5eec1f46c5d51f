// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.domain;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.placement.AccommodationKind;

/**
 * A measure of a plan of action (<i>maatregel</i>).
 *
 * @param number its place in the plan, from 1
 * @param description what is done, without personal data
 * @param horizon when it begins to have effect
 * @param form the form of accommodation that persons are housed in by it, as the events of placements name it
 * @param effects persons who are expected to be housed by it, per half-year; empty when none can be named yet
 */
public record PlanMeasure(
        int number,
        String description,
        PlanHorizon horizon,
        AccommodationKind form,
        SortedMap<HalfYear, Integer> effects) {

    public PlanMeasure {
        effects = Collections.unmodifiableSortedMap(new TreeMap<>(effects));
    }

    /** Persons expected from the first up to and including the last half-year. */
    public long effect(HalfYear from, HalfYear until) {
        return effects.entrySet().stream()
                .filter(effect ->
                        effect.getKey().compareTo(from) >= 0 && effect.getKey().compareTo(until) <= 0)
                .mapToLong(effect -> effect.getValue())
                .sum();
    }

    /** The first half-year with an effect before its horizon begins. */
    Optional<HalfYear> beforeHorizon(int yearOfDelivery) {
        return effects.keySet().stream().findFirst().filter(first -> first.year() < horizon.firstYear(yearOfDelivery));
    }
}
