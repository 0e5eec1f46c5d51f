// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.onderdak.placement.household.domain.Member;

/**
 * A coupling as its changes up to a moment record it: tells how it was on any day, as far as known then.
 *
 * @param changes that were known, by version
 * @param members as known
 * @param stays as known
 */
public record Past(List<Recorded> changes, List<Member> members, List<Stay> stays) {

    private static final Comparator<Recorded> BY_DAY = Comparator.comparing(Recorded::changedOn)
            .thenComparing(one -> one.after().version());

    /**
     * A recorded change.
     *
     * @param kind of the change
     * @param changedOn the day it was about
     * @param after coupling and mediation from then on, without members and stays
     */
    public record Recorded(ChangeKind kind, LocalDate changedOn, Coupling after) {}

    /** The coupling on a day; empty when it had not been made by then. */
    public Optional<Coupling> on(LocalDate day) {
        var until = changes.stream()
                .filter(one -> !one.changedOn().isAfter(day))
                .sorted(BY_DAY)
                .toList();
        return last(until, ChangeKind::moves)
                .map(where -> new Coupling(
                        where.details(),
                        members.stream().map(one -> on(day, one)).toList(),
                        stays.stream()
                                .filter(stay -> !stay.moveIn().housedOn().isAfter(day))
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

    private static Optional<Coupling> last(List<Recorded> changes, Predicate<ChangeKind> wanted) {
        return changes.stream()
                .filter(one -> wanted.test(one.kind()))
                .reduce((_, later) -> later)
                .map(Recorded::after);
    }
}
