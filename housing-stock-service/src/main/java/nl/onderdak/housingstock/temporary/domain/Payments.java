// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.domain;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
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
     * The payments of a location: 60 euro for a person and day from the day of placement, 8 euro besides for one who is
     * coupled to another participating municipality, for at most 365 days of a person and three years of a location
     * (Bekostigingsregeling huisvesting vergunninghouders in doorstroomlocaties, BWBR0050928).
     *
     * @param location the transit facility
     * @param stays those in it, and those of the same households in other transit facilities
     * @param until last day that counts
     */
    public static List<Line> of(Facility location, Terms terms, Collection<TemporaryStay> stays, LocalDate until) {
        var used = new HashMap<UUID, Long>();
        var lines = new ArrayList<Line>();
        stays.stream()
                .sorted(comparing(TemporaryStay::from).thenComparing(TemporaryStay::id))
                .forEach(stay -> {
                    var here = stay.facility().equals(location.reference());
                    long days = days(stay.from(), earliest(stay.until(), until));
                    long payable = here && !isPayable(stay, location) ? 0 : payable(stay, location, terms, until, here);
                    long before = used.getOrDefault(stay.couplingId(), 0L);
                    long paid = Math.min(payable, Math.max(0, terms.paidDays() - before));
                    used.merge(stay.couplingId(), paid, Long::sum);
                    if (here) {
                        lines.add(line(stay, location, terms, days, paid));
                    }
                });
        return lines;
    }

    private static Line line(TemporaryStay stay, Facility location, Terms terms, long days, long paid) {
        var forNeighbour = !stay.coupledTo().equals(location.municipality());
        long perDay = terms.centsPerDay() + (forNeighbour ? terms.centsForNeighbour() : 0);
        return new Line(stay, days, paid, forNeighbour, paid * perDay * stay.persons());
    }

    private static boolean isPayable(TemporaryStay stay, Facility location) {
        return StayFinding.ofFunding(stay, location).stream().noneMatch(StayFinding::endsPayment);
    }

    private static long payable(TemporaryStay stay, Facility location, Terms terms, LocalDate until, boolean here) {
        var first = stay.from().isBefore(terms.effectiveOn()) ? terms.effectiveOn() : stay.from();
        var last = earliest(
                stay.until(),
                until,
                terms.payableUntil(),
                here && location.plan().openedOn() != null
                        ? terms.lastDayOfLocation(location.plan().openedOn())
                        : null);
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
