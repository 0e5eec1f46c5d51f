// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.household.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The composition of a household for a landlord, by the members who have arrived. */
public enum Composition {
    /** One person (<i>alleenstaand</i>). */
    SINGLE,
    /** Two partners. */
    COUPLE,
    /** A family (<i>gezin</i>). */
    FAMILY,
    /** A family of which the size earns the municipality a contribution (<i>groot gezin</i>). */
    LARGE_FAMILY;

    /** Least size of a large family, from each day on: the dated subsidy schemes of 2021, 2023 and 2024. */
    private static final NavigableMap<LocalDate, Integer> LARGE_FROM =
            new TreeMap<>(Map.of(LocalDate.MIN, 8, LocalDate.of(2023, 7, 3), 7, LocalDate.of(2024, 6, 3), 6));

    /** The composition of the members who have arrived, by the sizes in force on a day. */
    public static Composition of(Collection<Member> members, LocalDate day) {
        var arrived = members.stream().filter(Member::hasArrived).toList();
        return of(arrived.size(), arrived.stream().anyMatch(one -> one.role() == MemberRole.PARTNER), day);
    }

    /**
     * The composition of a household, by the sizes in force on a day.
     *
     * @param persons members who have arrived
     * @param partners whether a partner is among them
     */
    public static Composition of(int persons, boolean partners, LocalDate day) {
        if (persons == 1) {
            return SINGLE;
        }
        if (persons >= LARGE_FROM.floorEntry(day).getValue()) {
            return LARGE_FAMILY;
        }
        return persons == 2 && partners ? COUPLE : FAMILY;
    }
}
