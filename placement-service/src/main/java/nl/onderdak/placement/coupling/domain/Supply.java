// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.household.domain.ArrivalKind;
import nl.onderdak.placement.household.domain.Member;

/**
 * Coupled persons without a home per municipality and day (<i>openstaande koppelingen</i>), as signed numbers: the sum up
 * to and including a day is the number of persons waiting on it. Practice of COA, no statute.
 */
public final class Supply {

    private Supply() {}

    /**
     * Persons that begin to wait in a municipality on a day, or no longer wait.
     *
     * @param persons signed and never 0
     */
    public record Line(MunicipalityCode municipality, LocalDate on, int persons) {}

    /**
     * The difference that a change makes, by day and municipality. The lines of a municipality that the coupling has
     * left do not change: a later fact about a day before the move counts from the day of the move.
     *
     * @param before null when the coupling is new
     * @param on day of the change
     */
    public static List<Line> difference(Coupling before, Coupling after, ChangeKind kind, LocalDate on) {
        var lines = new Lines();
        if (before != null) {
            lines.add(before, -1, LocalDate.MIN, LocalDate.MAX);
            if (kind.moves()) {
                lines.add(before, 1, LocalDate.MIN, on);
            }
        }
        for (var member : after.members()) {
            var joined = kind == ChangeKind.REUNITED
                    && before.member(member.number()).isEmpty();
            lines.add(after, member, 1, joined ? on : LocalDate.MIN, LocalDate.MAX);
        }
        return lines.list();
    }

    private record Key(LocalDate on, MunicipalityCode municipality) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::on).thenComparing(Key::municipality);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Lines {

        private final TreeMap<Key, Integer> sums = new TreeMap<>();

        void add(Coupling coupling, int sign, LocalDate notBefore, LocalDate until) {
            coupling.members().forEach(member -> add(coupling, member, sign, notBefore, until));
        }

        /** Displaced persons are under a regime of their own and count for no quota. */
        void add(Coupling coupling, Member member, int sign, LocalDate notBefore, LocalDate until) {
            var details = coupling.details();
            if (details.arrival() == ArrivalKind.DISPLACED || !member.hasArrived()) {
                return;
            }
            var from = later(notBefore, later(since(details), member.arrivedOn()));
            var to = later(from, earlier(until, leftOn(coupling, member).orElse(LocalDate.MAX)));
            sums.merge(new Key(from, details.municipality()), sign, Integer::sum);
            if (to.isBefore(LocalDate.MAX)) {
                sums.merge(new Key(to, details.municipality()), -sign, Integer::sum);
            }
        }

        List<Line> list() {
            return sums.entrySet().stream()
                    .filter(sum -> sum.getValue() != 0)
                    .map(sum ->
                            new Line(sum.getKey().municipality(), sum.getKey().on(), sum.getValue()))
                    .toList();
        }
    }

    /** The day from which the municipality of the coupling has to house the household. */
    private static LocalDate since(CouplingDetails details) {
        return details.lineage().successions().stream()
                .filter(one -> one.successor().equals(details.municipality()))
                .map(Lineage.Succession::effectiveOn)
                .reduce(details.coupledOn(), Supply::later);
    }

    /** The first day on which a member does not wait: housed by a stay that counts, or the coupling ended. */
    private static Optional<LocalDate> leftOn(Coupling coupling, Member member) {
        return coupling.mediation() instanceof Mediation.Ended ended
                ? Optional.of(ended.endedOn())
                : coupling.stays().stream()
                        .filter(stay -> stay.counted().contains(member.number()))
                        .map(stay -> stay.moveIn().housedOn())
                        .findFirst();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
