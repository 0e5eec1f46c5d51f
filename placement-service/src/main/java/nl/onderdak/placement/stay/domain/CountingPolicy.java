// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.placement.household.domain.ArrivalKind;

/**
 * Decides whether a stay counts as realisation of the quota (<i>realisatie van de taakstelling</i>), art. 28
 * Huisvestingswet 2014. The statute requires "voorziening in de huisvesting"; which kinds of accommodation qualify is
 * administrative practice, so the table is dated.
 */
public final class CountingPolicy {

    /**
     * Practice as the provinces and COA apply it: everything a municipality provides counts, temporary or not; a stay
     * that COA, a guardian or a host family provides does not, since the household still waits for a home. Those
     * displaced from Ukraine fall under another regime.
     */
    public static final CountingPolicy PRACTICE = new CountingPolicy(Map.of(LocalDate.MIN, practice()));

    private final NavigableMap<LocalDate, Map<ArrivalKind, Set<AccommodationKind>>> tables;

    /**
     * @param tables the kinds of accommodation that count per kind of arrival, each table from its first day until the
     *     next one's
     * @throws IllegalArgumentException when there is none
     */
    public CountingPolicy(Map<LocalDate, Map<ArrivalKind, Set<AccommodationKind>>> tables) {
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("a policy has at least one table");
        }
        var sorted = new TreeMap<LocalDate, Map<ArrivalKind, Set<AccommodationKind>>>();
        tables.forEach((from, table) -> sorted.put(from, Map.copyOf(table)));
        this.tables = Collections.unmodifiableNavigableMap(sorted);
    }

    /** Whether a stay in this kind of accommodation from this day on counts for those who arrived in this way. */
    public boolean counts(ArrivalKind arrival, AccommodationKind kind, LocalDate housedOn) {
        var table = tables.floorEntry(housedOn);
        return table != null && table.getValue().getOrDefault(arrival, Set.of()).contains(kind);
    }

    private static Map<ArrivalKind, Set<AccommodationKind>> practice() {
        var provided = Set.of(
                AccommodationKind.REGULAR,
                AccommodationKind.SELF_FOUND,
                AccommodationKind.SHARED,
                AccommodationKind.FLEX,
                AccommodationKind.TRANSIT_FACILITY,
                AccommodationKind.HAR,
                AccommodationKind.SHORTSTAY);
        return Map.of(
                ArrivalKind.ASYLUM, provided,
                ArrivalKind.RESETTLED, provided,
                ArrivalKind.AMV, provided,
                ArrivalKind.EX_AMV, provided,
                ArrivalKind.FAMILY_REUNIFICATION, provided,
                ArrivalKind.DISPLACED, Set.of());
    }
}
