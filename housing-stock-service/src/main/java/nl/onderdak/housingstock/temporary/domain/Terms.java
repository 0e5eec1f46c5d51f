// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

/**
 * The terms of a kind of temporary location from a day on.
 *
 * @param kind the kind
 * @param effectiveOn first day on which they hold
 * @param payableUntil last day that is paid, or null without an end
 * @param locationYears years that one location lasts at most, or null
 * @param stayMonths months that one stay lasts at most, or null
 * @param paidDays days of one person that are paid at most, or null when none is paid
 * @param centsPerDay paid for one person and day, in eurocents
 * @param centsForNeighbour paid besides for one who is coupled to another participating municipality
 */
public record Terms(
        FacilityKind kind,
        LocalDate effectiveOn,
        LocalDate payableUntil,
        Integer locationYears,
        Integer stayMonths,
        Integer paidDays,
        int centsPerDay,
        int centsForNeighbour) {

    /** The last day that can be written with four digits of the year, as contracts do. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** The terms of a kind on a day; before the first ones those. */
    public static Terms inForce(Collection<Terms> known, FacilityKind kind, LocalDate day) {
        var ofKind = known.stream().filter(terms -> terms.kind() == kind).toList();
        return ofKind.stream()
                .filter(terms -> !terms.effectiveOn().isAfter(day))
                .max(Comparator.comparing(Terms::effectiveOn))
                .or(() -> ofKind.stream().min(Comparator.comparing(Terms::effectiveOn)))
                .orElseThrow();
    }

    /**
     * The last day that a location may be used: a transit facility is paid for three years at most
     * (Bekostigingsregeling huisvesting vergunninghouders in doorstroomlocaties, BWBR0050928); null without a limit.
     */
    public LocalDate lastDayOfLocation(LocalDate openedOn) {
        return locationYears == null
                ? null
                : orLast(openedOn.plusYears(locationYears).minusDays(1));
    }

    /**
     * The last day of a stay: six months in a HAR place (practice) and in shortstay (practice: plan of Almelo, 27 March
     * 2025), 365 days in a transit facility (BWBR0050928); null without a term.
     */
    public LocalDate lastDayOfStay(LocalDate from) {
        if (paidDays != null) {
            return orLast(from.plusDays(paidDays - 1L));
        }
        return stayMonths == null ? null : orLast(from.plusMonths(stayMonths).minusDays(1));
    }

    private static LocalDate orLast(LocalDate day) {
        return day.isAfter(LAST) ? LAST : day;
    }
}
