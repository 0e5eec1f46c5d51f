// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.onderdak.placement.household.domain.Member;

/**
 * The recorded changes of a coupling up to a moment; gives its state on any day, as known at that moment.
 *
 * @param changes those known, by version
 * @param members the versions of its members, by version
 * @param stays those known
 */
public record Past(List<Recorded> changes, List<MemberVersion> members, List<Stay> stays) {

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

    /**
     * A member from a change on.
     *
     * @param version of the coupling that the change made
     * @param member from then on; without a role when the member left the household
     */
    public record MemberVersion(long version, Member member) {}

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
                        members(until, day),
                        stays.stream()
                                .filter(stay -> !stay.moveIn().housedOn().isAfter(day))
                                .map(stay -> stay.on(day))
                                .toList(),
                        last(until, ChangeKind::mediates)
                                .map(Coupling::mediation)
                                .orElseThrow(),
                        version()));
    }

    /** Those who belonged to the household: not those who joined it later, and with those who left it later. */
    private List<Member> members(List<Recorded> until, LocalDate day) {
        var versions = until.stream().map(one -> one.after().version()).collect(toSet());
        var latest = new TreeMap<Integer, Member>();
        members.stream()
                .filter(one -> versions.contains(one.version()))
                .map(MemberVersion::member)
                .forEach(member -> latest.put(member.number(), member));
        return latest.values().stream()
                .filter(member -> member.role() != null)
                .map(member -> on(day, member))
                .toList();
    }

    private static Member on(LocalDate day, Member member) {
        return member.hasArrived() && member.arrivedOn().isAfter(day) ? member.arrived(null) : member;
    }

    private long version() {
        return changes.stream().mapToLong(one -> one.after().version()).max().orElseThrow();
    }

    private static Optional<Coupling> last(List<Recorded> changes, Predicate<ChangeKind> wanted) {
        return changes.stream()
                .filter(one -> wanted.test(one.kind()))
                .reduce((_, later) -> later)
                .map(Recorded::after);
    }
}
