// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import static nl.onderdak.placement.coupling.domain.Households.ALMELO;
import static nl.onderdak.placement.coupling.domain.Households.COUPLED;
import static nl.onderdak.placement.coupling.domain.Households.ENSCHEDE;
import static nl.onderdak.placement.coupling.domain.Households.coupled;
import static nl.onderdak.placement.coupling.domain.Households.in;
import static nl.onderdak.placement.coupling.domain.Households.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.contracts.placement.EndReason;
import nl.onderdak.placement.household.domain.Member;
import nl.onderdak.placement.stay.domain.CountingPolicy;
import nl.onderdak.placement.stay.domain.StayRules;
import org.junit.jupiter.api.Test;

/**
 * Random histories of a coupling against a model that walks through the days: on each day and in each municipality the
 * lines add up to the persons who wait.
 */
class SupplyModelTest {

    private static final int HISTORIES = 300;
    private static final int ACTS = 25;
    private static final int DAYS = 400;
    private static final int[] NO_PERSONS = new int[DAYS];
    private static final List<AccommodationKind> KINDS = List.of(
            AccommodationKind.REGULAR,
            AccommodationKind.SELF_FOUND,
            AccommodationKind.HOST_FAMILY,
            AccommodationKind.HAR);

    @Test
    void linesAddUpToTheWaitingPersonsOfEachDay() {
        var taken = new TreeSet<ChangeKind>();
        for (int seed = 0; seed < HISTORIES; seed++) {
            new Run(seed, taken).play();
        }
        assertEquals(
                Set.of(
                        ChangeKind.ARRIVED,
                        ChangeKind.HOUSED,
                        ChangeKind.RETURNED,
                        ChangeKind.RECOUPLED,
                        ChangeKind.WITHDRAWN),
                taken,
                "each act was possible at times");
    }

    private static final class Run {

        private final int seed;
        private final Random random;
        private final Set<ChangeKind> taken;
        private final Map<MunicipalityCode, int[]> summed = new HashMap<>();
        /** Who waited where before the coupling moved on, per day. */
        private final Map<MunicipalityCode, int[]> moved = new HashMap<>();

        private Coupling coupling;
        private LocalDate today = COUPLED;
        private LocalDate since = COUPLED;

        Run(int seed, Set<ChangeKind> taken) {
            this.seed = seed;
            this.random = new Random(seed);
            this.taken = taken;
            coupling = coupled(1 + random.nextInt(4), random.nextInt(3));
            add(Supply.difference(null, coupling, ChangeKind.COUPLED, COUPLED));
        }

        void play() {
            for (int i = 0; i < ACTS; i++) {
                today = today.plusDays(random.nextInt(15));
                var before = coupling;
                act();
                if (coupling != before) {
                    compare(i);
                }
            }
        }

        private void act() {
            switch (random.nextInt(6)) {
                case 0, 1 ->
                    take(
                            ChangeKind.HOUSED,
                            StayRules.house(
                                    coupling,
                                    in(KINDS.get(random.nextInt(KINDS.size())), past()),
                                    some(),
                                    today,
                                    CountingPolicy.PRACTICE),
                            today);
                case 2 ->
                    take(
                            ChangeKind.RETURNED,
                            StayRules.returnToReception(
                                    coupling, 1 + random.nextInt(4), past(), today, CountingPolicy.PRACTICE),
                            today);
                case 3 -> {
                    var on = past();
                    take(ChangeKind.ARRIVED, coupling.arrive(some(), on, today), on);
                }
                case 4 -> {
                    var on = past();
                    var other = coupling.details().municipality().equals(ALMELO) ? ENSCHEDE : ALMELO;
                    take(ChangeKind.RECOUPLED, coupling.recouple(other, on, true, today), on);
                }
                default -> {
                    var on = past();
                    if (random.nextInt(10) == 0) {
                        take(ChangeKind.WITHDRAWN, coupling.withdraw(EndReason.DEPARTED, on, today), on);
                    }
                }
            }
        }

        private void take(ChangeKind kind, Decision<Coupling> decision, LocalDate on) {
            if (decision instanceof Decision.Accepted<Coupling>(var after, var _)) {
                if (kind == ChangeKind.RECOUPLED) {
                    freezeUntil(on);
                }
                add(Supply.difference(coupling, after, kind, on));
                coupling = after;
                taken.add(kind);
            }
        }

        private void freezeUntil(LocalDate on) {
            var counts = moved.computeIfAbsent(coupling.details().municipality(), first -> new int[DAYS]);
            for (var day = since; day.isBefore(on); day = day.plusDays(1)) {
                counts[index(day)] += waiting(day);
            }
            since = on;
        }

        private int waiting(LocalDate day) {
            if (coupling.mediation() instanceof Mediation.Ended ended && !day.isBefore(ended.endedOn())) {
                return 0;
            }
            return (int) coupling.members().stream()
                    .filter(Member::hasArrived)
                    .filter(member -> !member.arrivedOn().isAfter(day))
                    .filter(member -> coupling.stays().stream()
                            .noneMatch(stay -> stay.counted().contains(member.number())
                                    && !stay.moveIn().housedOn().isAfter(day)))
                    .count();
        }

        private void compare(int act) {
            var end = COUPLED.plusDays(DAYS);
            for (var municipality : List.of(ALMELO, ENSCHEDE)) {
                var lines = summed.getOrDefault(municipality, NO_PERSONS);
                var before = moved.getOrDefault(municipality, NO_PERSONS);
                var isHere = municipality.equals(coupling.details().municipality());
                var sum = 0;
                for (var day = COUPLED; day.isBefore(end); day = day.plusDays(1)) {
                    sum += lines[index(day)];
                    var expected = before[index(day)] + (isHere && !day.isBefore(since) ? waiting(day) : 0);
                    if (expected != sum) {
                        fail("seed %d act %d %s %s: %d wait, %d by the lines"
                                .formatted(seed, act, municipality, day, expected, sum));
                    }
                }
            }
        }

        private void add(List<Supply.Line> lines) {
            lines.forEach(
                    line -> summed.computeIfAbsent(line.municipality(), first -> new int[DAYS])[index(line.on())] +=
                            line.persons());
        }

        private LocalDate past() {
            var days = index(today);
            return COUPLED.plusDays(days == 0 ? 0 : random.nextInt(days + 1));
        }

        private TreeSet<Integer> some() {
            var members = new ArrayList<>(coupling.members());
            return new TreeSet<>(
                    numbers(members.get(random.nextInt(members.size())).number()));
        }

        private static int index(LocalDate day) {
            return (int) (day.toEpochDay() - COUPLED.toEpochDay());
        }
    }
}
