// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.Realised;
import nl.onderdak.placement.coupling.domain.Stay;
import nl.onderdak.placement.household.domain.ArrivalKind;

/** The stay by which each member counts: the first one that counts, once. */
final class Counting {

    private Counting() {}

    /** The stays with the members who count by them. */
    static List<Stay> recounted(List<Stay> stays, ArrivalKind arrival, CountingPolicy policy) {
        var counted = new TreeSet<Integer>();
        var byNumber = new TreeMap<Integer, Stay>();
        stays.stream().sorted(Stay.BY_DAY).forEach(stay -> {
            var moveIn = stay.moveIn();
            var first = new TreeSet<Integer>();
            if (stay.isLasting() && policy.counts(arrival, moveIn.kind(), moveIn.housedOn())) {
                first.addAll(stay.members());
                first.removeAll(counted);
                counted.addAll(first);
            }
            byNumber.put(stay.number(), stay.counting(first));
        });
        return List.copyOf(byNumber.values());
    }

    /** The difference that a change of stays makes to the realisation, by day and municipality. */
    static List<Realised> difference(List<Stay> before, List<Stay> after) {
        var sums = new TreeMap<Key, Integer>();
        before.forEach(stay -> sums.merge(Key.of(stay), -stay.counted().size(), Integer::sum));
        after.forEach(stay -> sums.merge(Key.of(stay), stay.counted().size(), Integer::sum));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum ->
                        new Realised(sum.getKey().municipality(), sum.getKey().on(), sum.getValue()))
                .toList();
    }

    private record Key(LocalDate on, MunicipalityCode municipality) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::on).thenComparing(Key::municipality);

        static Key of(Stay stay) {
            return new Key(stay.moveIn().housedOn(), stay.municipality());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
