// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.domain;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the state pays for stays in a transit facility (<i>doorstroomlocatie</i>). */
public final class Payments {

    private Payments() {}

    /**
     * What is paid for one stay.
     *
     * @param stay the stay
     * @param days days of the stay up to and including the asked day
     * @param paidDays those of them that are paid
     * @param forNeighbour whether the household is coupled to another municipality
     * @param cents the amount, in eurocents
     */
    public record Line(TemporaryStay stay, long days, long paidDays, boolean forNeighbour, long cents) {}

    /**
     * A location with its terms.
     *
     * @param location the transit facility
     * @param terms those that hold for it
     */
    public record Funded(Facility location, Terms terms) {}

    /**
     * The payments of a location: 60 euro for a person and day from the day of placement, 8 euro besides for one who is
     * coupled to another participating municipality, for at most 365 days of a person and three years of a location
     * (Bekostigingsregeling huisvesting vergunninghouders in doorstroomlocaties, BWBR0050928). The 365 days are days
     * that are paid: of stays elsewhere only those that the conditions and the terms of that location let count.
     *
     * @param reference of the transit facility
     * @param locations it, and the others in which its households stayed
     * @param stays those in these locations
     * @param until last day that counts
     */
    public static List<Line> of(
            String reference, Collection<Funded> locations, Collection<TemporaryStay> stays, LocalDate until) {
        var byReference = locations.stream().collect(toMap(one -> one.location().reference(), Function.identity()));
        var used = new HashMap<UUID, Long>();
        var lines = new ArrayList<Line>();
        stays.stream()
                .filter(stay -> byReference.containsKey(stay.facility()))
                .sorted(comparing(TemporaryStay::from).thenComparing(TemporaryStay::id))
                .forEach(stay -> {
                    var there = byReference.get(stay.facility());
                    long before = used.getOrDefault(stay.couplingId(), 0L);
                    long paid = Math.min(
                            payable(stay, there, until),
                            Math.max(0, there.terms().paidDays() - before));
                    used.merge(stay.couplingId(), paid, Long::sum);
                    if (stay.facility().equals(reference)) {
                        lines.add(line(stay, there, until, paid));
                    }
                });
        return lines;
    }

    private static Line line(TemporaryStay stay, Funded there, LocalDate until, long paid) {
        var terms = there.terms();
        var forNeighbour = !stay.coupledTo().equals(there.location().municipality());
        long perDay = terms.centsPerDay() + (forNeighbour ? terms.centsForNeighbour() : 0);
        return new Line(
                stay,
                days(stay.from(), earliest(stay.until(), until)),
                paid,
                forNeighbour,
                paid * perDay * stay.persons());
    }

    /** Days of a stay that its own location would be paid for, if its household had stayed nowhere before. */
    private static long payable(TemporaryStay stay, Funded there, LocalDate until) {
        var terms = there.terms();
        if (StayFinding.ofFunding(stay, there.location()).stream().anyMatch(StayFinding::endsPayment)) {
            return 0;
        }
        var opened = there.location().plan().openedOn();
        var first = stay.from().isBefore(terms.effectiveOn()) ? terms.effectiveOn() : stay.from();
        var last = earliest(
                stay.until(), until, terms.payableUntil(), opened == null ? null : terms.lastDayOfLocation(opened));
        return days(first, last);
    }

    private static long days(LocalDate first, LocalDate last) {
        return Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    }

    private static LocalDate earliest(LocalDate... days) {
        return Stream.of(days)
                .filter(day -> day != null)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }
}
