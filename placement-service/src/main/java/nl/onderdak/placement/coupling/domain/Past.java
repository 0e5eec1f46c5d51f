// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.onderdak.placement.household.domain.Member;

/**
 * The recorded changes of a coupling up to a moment; gives its state on any day, as known at that moment.
 *
 * @param changes those known, by version
 * @param members those known
 * @param stays those known
 */
public record Past(List<Recorded> changes, List<Member> members, List<Stay> stays) {

    private static final Comparator<Recorded> BY_DAY = Comparator.comparing(Recorded::changedOn)
            .thenComparing(one -> one.after().version());

    /**
     * A recorded change.
     *
     * @param kind kind of the change
     * @param changedOn the day that it takes effect
     * @param after coupling and mediation from then on, without members and stays
     */
    public record Recorded(ChangeKind kind, LocalDate changedOn, Coupling after) {}

    /** The coupling on a day; empty before the day it was made. */
    public Optional<Coupling> on(LocalDate day) {
        var made = changes.getFirst();
        if (made.changedOn().isAfter(day)) {
            return Optional.empty();
        }
        // a change of a split-off household may be about a day before the split, but no change precedes the first
        var changed = changes.stream()
                .skip(1)
                .filter(one -> !one.changedOn().isAfter(day))
                .sorted(BY_DAY);
        var until = Stream.concat(Stream.of(made), changed).toList();
        return last(until, ChangeKind::moves)
                .map(where -> new Coupling(
                        where.details(),
                        members.stream().map(one -> on(day, one)).toList(),
                        stays.stream()
                                .filter(stay -> !stay.moveIn().housedOn().isAfter(day))
                                .map(stay -> on(day, stay))
                                .toList(),
                        last(until, ChangeKind::mediates)
                                .map(Coupling::mediation)
                                .orElseThrow(),
                        version()));
    }

    private long version() {
        return changes.stream().mapToLong(one -> one.after().version()).max().orElseThrow();
    }

    private static Member on(LocalDate day, Member member) {
        return member.hasArrived() && member.arrivedOn().isAfter(day) ? member.arrived(null) : member;
    }

    private static Stay on(LocalDate day, Stay stay) {
        return stay.returnedOn() != null && stay.returnedOn().isAfter(day) ? stay.returned(null) : stay;
    }

    private static Optional<Coupling> last(List<Recorded> changes, Predicate<ChangeKind> wanted) {
        return changes.stream()
                .filter(one -> wanted.test(one.kind()))
                .reduce((_, later) -> later)
                .map(Recorded::after);
    }
}
