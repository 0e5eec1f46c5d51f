// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.onderdak.contracts.HalfYear;

/**
 * A version of the plan that was delivered (<i>aanlevering</i>).
 *
 * @param number 1 for the first
 * @param deliveredOn the day on which the province received it
 * @param deadline the deadline that held then
 * @param measures its measures, at least one
 * @param consulted the parties that were consulted
 * @param councilConsultedOn when the council was consulted (<i>raadsconsultatie</i>), or null
 * @param councilInformedOn when the council got a copy, or null
 */
public record PlanDelivery(
        int number,
        LocalDate deliveredOn,
        LocalDate deadline,
        List<PlanMeasure> measures,
        Set<ConsultedParty> consulted,
        LocalDate councilConsultedOn,
        LocalDate councilInformedOn) {

    /** @throws IllegalArgumentException without measures */
    public PlanDelivery {
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("a plan without measures");
        }
        measures = List.copyOf(measures);
        consulted = consulted.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(consulted));
    }

    /** Days after the deadline that held; 0 when it was in time. */
    public long daysLate() {
        return daysAfter(deadline, deliveredOn);
    }

    /** Persons expected from the first up to and including the last half-year, by all measures. */
    public long effect(HalfYear from, HalfYear until) {
        return measures.stream()
                .mapToLong(measure -> measure.effect(from, until))
                .sum();
    }

    /** Persons expected in each calendar year with an effect, by all measures. */
    public SortedMap<Integer, Long> effectPerYear() {
        var years = new TreeMap<Integer, Long>();
        measures.forEach(measure -> measure.effects()
                .forEach((halfYear, persons) -> years.merge(halfYear.year(), (long) persons, Long::sum)));
        return years;
    }

    static long daysAfter(LocalDate deadline, LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(deadline, day));
    }
}
