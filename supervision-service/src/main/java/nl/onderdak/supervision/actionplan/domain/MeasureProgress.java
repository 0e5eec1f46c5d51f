// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.domain;

import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.placement.AccommodationKind;

/**
 * What a measure was expected to bring in a half-year, beside what happened (<i>voortgang</i>). What happened is measured
 * from the events of placements by form of accommodation; measures of one form cannot be told apart by it, so their sum
 * stands beside it.
 *
 * @param measure number of the measure
 * @param form its form of accommodation
 * @param halfYear the half-year
 * @param expected persons expected by this measure
 * @param expectedOfForm persons expected by all measures of this form
 * @param housed persons who were housed in this form
 */
public record MeasureProgress(
        int measure, AccommodationKind form, HalfYear halfYear, long expected, long expectedOfForm, long housed) {

    /** Persons of this form still expected; negative when more were housed. */
    public long open() {
        return expectedOfForm - housed;
    }

    /**
     * Of each measure of a delivery, in each half-year from that of the delivery up to and including the last: the later
     * one of the goal and of its own last effect.
     *
     * @param housed persons who were housed in a half-year in a form
     */
    public static List<MeasureProgress> of(
            PlanDelivery delivery, HalfYear clearedBy, BiFunction<HalfYear, AccommodationKind, Long> housed) {
        var first = HalfYear.of(delivery.deliveredOn());
        return delivery.measures().stream()
                .flatMap(measure -> halfYears(first, clearedBy, measure).stream()
                        .map(halfYear -> new MeasureProgress(
                                measure.number(),
                                measure.form(),
                                halfYear,
                                measure.effect(halfYear, halfYear),
                                ofForm(delivery, measure.form(), halfYear),
                                housed.apply(halfYear, measure.form()))))
                .toList();
    }

    private static TreeSet<HalfYear> halfYears(HalfYear first, HalfYear clearedBy, PlanMeasure measure) {
        var halfYears = new TreeSet<>(measure.effects().keySet());
        for (var each = first; each.compareTo(clearedBy) <= 0; each = each.next()) {
            halfYears.add(each);
        }
        return halfYears;
    }

    private static long ofForm(PlanDelivery delivery, AccommodationKind form, HalfYear halfYear) {
        return delivery.measures().stream()
                .filter(measure -> measure.form() == form)
                .mapToLong(measure -> measure.effect(halfYear, halfYear))
                .sum();
    }
}
