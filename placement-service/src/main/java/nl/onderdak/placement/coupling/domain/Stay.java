// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.Housing;

/**
 * Members of a household living at a place.
 *
 * @param number 1 for the first recorded
 * @param municipality municipality that they count for when the stay counts, as it existed on the day of moving in
 * @param moveIn place and day
 * @param members numbers of the members who live there
 * @param returnedOn first day back in reception, or null without a return
 * @param counted numbers of those members who count towards the quota by this stay: their first that counts
 */
public record Stay(
        int number,
        MunicipalityCode municipality,
        MoveIn moveIn,
        SortedSet<Integer> members,
        LocalDate returnedOn,
        SortedSet<Integer> counted) {

    /** The order in which members moved from stay to stay. */
    public static final Comparator<Stay> BY_DAY =
            Comparator.comparing((Stay stay) -> stay.moveIn().housedOn()).thenComparing(Stay::number);

    public Stay {
        members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
        counted = Collections.unmodifiableSortedSet(new TreeSet<>(counted));
    }

    /** A stay by which no member counts. */
    public static Stay uncounted(
            int number, MunicipalityCode municipality, MoveIn moveIn, Collection<Integer> members) {
        return new Stay(number, municipality, moveIn, new TreeSet<>(members), null, Collections.emptySortedSet());
    }

    /** The half-year whose realisation the persons count in. */
    public HalfYear halfYear() {
        return HalfYear.of(moveIn.housedOn());
    }

    /** Whether the members live there or moved on to another home; false when they returned to reception. */
    public boolean isLasting() {
        return returnedOn == null;
    }

    /** The same stay, by which these members count. */
    public Stay counting(Collection<Integer> those) {
        return new Stay(number, municipality, moveIn, members, returnedOn, new TreeSet<>(those));
    }

    /** The same stay, from which the members returned to reception. */
    public Stay returned(LocalDate on) {
        return new Stay(number, municipality, moveIn, members, on, counted);
    }

    /** The stay as of this day: a later return has not taken place yet. */
    public Stay on(LocalDate day) {
        return returnedOn != null && returnedOn.isAfter(day) ? returned(null) : this;
    }

    /** The stay as it is published. */
    public Housing housing() {
        return new Housing(moveIn.housedOn(), moveIn.dwelling(), moveIn.kind(), members.size());
    }
}
