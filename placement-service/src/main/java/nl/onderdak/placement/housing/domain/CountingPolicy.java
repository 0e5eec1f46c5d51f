// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.housing.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.placement.coupling.domain.Coupling.MoveIn;
import nl.onderdak.placement.coupling.domain.Coupling.Stay;

/**
 * Decides whether a housing counts as realisation of the quota (<i>realisatie van de taakstelling</i>), art. 28
 * Huisvestingswet 2014. The statute requires "voorziening in de huisvesting"; which kinds of accommodation qualify is
 * administrative practice, so the table is dated.
 */
public final class CountingPolicy {

    /**
     * Practice as the provinces and COA apply it: everything a municipality provides counts, temporary or not; a stay
     * that COA or a host family provides does not, since the household still waits for a home.
     */
    public static final CountingPolicy PRACTICE = new CountingPolicy(Map.of(
            LocalDate.MIN,
            EnumSet.of(
                    AccommodationKind.REGULAR,
                    AccommodationKind.SELF_FOUND,
                    AccommodationKind.SHARED,
                    AccommodationKind.FLEX,
                    AccommodationKind.TRANSIT_FACILITY,
                    AccommodationKind.HAR)));

    private final NavigableMap<LocalDate, Set<AccommodationKind>> tables;

    /**
     * @param tables the kinds that count, each table from its first day until the next one's
     * @throws IllegalArgumentException when there is none
     */
    public CountingPolicy(Map<LocalDate, ? extends Set<AccommodationKind>> tables) {
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("a policy has at least one table");
        }
        var sorted = new TreeMap<LocalDate, Set<AccommodationKind>>();
        tables.forEach((from, kinds) -> sorted.put(from, Set.copyOf(kinds)));
        this.tables = Collections.unmodifiableNavigableMap(sorted);
    }

    /** The stay of a household that moves in: all of its persons count, or none of them. */
    public Stay stay(int persons, MoveIn moveIn) {
        return new Stay(moveIn, counts(moveIn.kind(), moveIn.housedOn()) ? persons : 0);
    }

    /** Whether a housing in this kind of accommodation on this day counts. */
    public boolean counts(AccommodationKind kind, LocalDate housedOn) {
        var table = tables.floorEntry(housedOn);
        return table != null && table.getValue().contains(kind);
    }
}
