// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.domain;

import static nl.onderdak.placement.coupling.domain.Households.ALMELO;
import static nl.onderdak.placement.coupling.domain.Households.COUPLED;
import static nl.onderdak.placement.coupling.domain.Households.ENSCHEDE;
import static nl.onderdak.placement.coupling.domain.Households.coupled;
import static nl.onderdak.placement.coupling.domain.Households.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.contracts.placement.EndReason;
import nl.onderdak.contracts.placement.PlacementEvent;
import nl.onderdak.contracts.placement.RefusalJudged.Judgement;
import nl.onderdak.contracts.placement.RefusalReason;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.MoveIn;
import nl.onderdak.placement.coupling.domain.Offer;
import nl.onderdak.placement.household.domain.AgeBand;
import nl.onderdak.placement.offer.domain.OfferRules;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of legal and illegal acts on a coupling against a model that shares no code with it: the
 * possible acts, the state of the coupling, the stay by which each member counts, and the sum of the published facts.
 */
class LifeCycleModelTest {

    private static final int SEQUENCES = 400;
    private static final int ACTS = 30;
    private static final Map<AccommodationKind, Boolean> KINDS = Map.of(
            AccommodationKind.REGULAR, true,
            AccommodationKind.HAR, true,
            AccommodationKind.HOST_FAMILY, false,
            AccommodationKind.COA_HOTEL, false);

    @Test
    void everySequenceOfActsIsDecidedAsInTheModel() {
        var taken = new TreeMap<String, Integer>();
        for (int seed = 0; seed < SEQUENCES; seed++) {
            new Run(seed, taken).play();
        }

        assertEquals(
                Set.of(
                        "accept",
                        "age",
                        "arrive",
                        "house",
                        "judge",
                        "offer",
                        "recouple",
                        "refuse",
                        "return",
                        "takeBack",
                        "withdraw"),
                taken.keySet(),
                "each act was possible at times");
    }

    /** A stay in the model. */
    private static final class Lived {

        final int number;
        final LocalDate day;
        final boolean counts;
        final Set<Integer> who;
        boolean back;

        Lived(int number, LocalDate day, boolean counts, Set<Integer> who) {
            this.number = number;
            this.day = day;
            this.counts = counts;
            this.who = who;
        }
    }

    private static final class Run {

        private final Random random;
        private final int seed;
        private final Map<String, Integer> taken;
        private final Map<LocalDate, Integer> published = new TreeMap<>();

        private Coupling coupling;
        private LocalDate today = COUPLED;
        private LocalDate since = COUPLED;

        private final Set<Integer> here = new TreeSet<>();
        private final Set<Integer> away = new TreeSet<>();
        private final Map<Integer, AgeBand> bands = new TreeMap<>();
        private final List<Lived> lived = new ArrayList<>();
        private String search = "searching";
        private MunicipalityCode where = ALMELO;
        private int stays;

        Run(int seed, Map<String, Integer> taken) {
            this.seed = seed;
            this.taken = taken;
            this.random = new Random(seed);
            int persons = 1 + random.nextInt(4);
            int expected = random.nextInt(3);
            IntStream.rangeClosed(1, persons).forEach(here::add);
            IntStream.rangeClosed(persons + 1, persons + expected).forEach(away::add);
            coupling = coupled(persons, expected);
            coupling.members().forEach(one -> bands.put(one.number(), one.ageBand()));
        }

        void play() {
            for (int i = 0; i < ACTS; i++) {
                today = today.plusDays(1 + random.nextInt(20));
                act();
                assertEquals(state(), coupling.state().name(), "seed " + seed + " act " + i);
                assertEquals(here.size(), coupling.persons());
                assertEquals(ended() ? 0 : here.size() - counted().size(), coupling.waiting());
                assertEquals(where, coupling.details().municipality());
                assertEquals(byDay(), published, "seed " + seed + " act " + i);
                assertTrue(coupling.counted() <= coupling.persons(), "a person counts at most once");
                coupling.members().forEach(one -> assertEquals(bands.get(one.number()), one.ageBand()));
            }
        }

        private void act() {
            switch (random.nextInt(11)) {
                case 0 ->
                    take(
                            "offer",
                            !ended() && Set.of("searching", "unjustified").contains(search) && waits(),
                            OfferRules.offer(coupling, new Offer(null, today), today),
                            () -> search = "offered");
                case 1 ->
                    take(
                            "accept",
                            search.equals("offered") && waits(),
                            OfferRules.accept(coupling, today, today),
                            () -> search = "accepted");
                case 2 ->
                    take(
                            "refuse",
                            Set.of("offered", "accepted").contains(search) && waits(),
                            OfferRules.refuse(coupling, RefusalReason.OTHER, today, today),
                            () -> search = "refused");
                case 3 -> judge();
                case 4, 5 -> house();
                case 6 -> returnToReception();
                case 7 -> takeBack();
                case 8 -> arrive();
                case 9 -> age();
                default -> leave();
            }
        }

        private void judge() {
            var justified = random.nextBoolean();
            take(
                    "judge",
                    search.equals("refused") && waits(),
                    OfferRules.judge(coupling, justified ? Judgement.JUSTIFIED : Judgement.UNJUSTIFIED, today, today),
                    () -> search = justified ? "searching" : "unjustified");
        }

        private void house() {
            var kind = List.copyOf(new TreeMap<>(KINDS).keySet()).get(random.nextInt(KINDS.size()));
            var back = random.nextInt(15);
            var day = today.minusDays(back).isBefore(since) ? since : today.minusDays(back);
            var who = new TreeSet<Integer>();
            Stream.concat(here.stream(), away.stream())
                    .filter(_ -> random.nextInt(3) > 0)
                    .forEach(who::add);
            var movers = who.isEmpty() ? new TreeSet<>(here) : who;
            var twice = lived.stream()
                    .anyMatch(one -> one.day.equals(day) && one.who.stream().anyMatch(movers::contains));
            var early = movers.stream()
                    .flatMap(number -> coupling.member(number).stream())
                    .anyMatch(
                            one -> one.hasArrived() && one.arrivedOn().isAfter(since) && day.isBefore(one.arrivedOn()));
            take(
                    "house",
                    !ended() && !twice && !early,
                    StayRules.house(
                            coupling, new MoveIn(day, null, null, kind, null), who, today, CountingPolicy.PRACTICE),
                    () -> {
                        stays++;
                        lived.add(new Lived(stays, day, KINDS.get(kind), movers));
                        here.addAll(movers);
                        away.removeAll(movers);
                        if (!waits()) {
                            search = "searching";
                        }
                    });
        }

        private void returnToReception() {
            int number = 1 + random.nextInt(4);
            var stay = lived.stream().filter(one -> one.number == number).findFirst();
            var possible = stay.filter(one -> !one.back
                            && lived.stream()
                                    .noneMatch(later -> !later.back
                                            && isAfter(later, one)
                                            && later.who.stream().anyMatch(one.who::contains)))
                    .isPresent();
            take(
                    "return",
                    !ended() && possible,
                    StayRules.returnToReception(coupling, number, today, today, CountingPolicy.PRACTICE),
                    () -> stay.orElseThrow().back = true);
        }

        private void takeBack() {
            int number = 1 + random.nextInt(4);
            var stay = lived.stream().filter(one -> one.number == number).findFirst();
            take(
                    "takeBack",
                    !ended() && stay.isPresent(),
                    CorrectionRules.correct(
                            coupling,
                            number,
                            Optional.empty(),
                            CorrectionReason.NOT_HOUSED,
                            today,
                            CountingPolicy.PRACTICE),
                    () -> {
                        lived.remove(stay.orElseThrow());
                        stays = lived.stream().mapToInt(one -> one.number).max().orElse(0);
                    });
        }

        private void arrive() {
            int number = 1 + random.nextInt(6);
            take("arrive", !ended() && away.contains(number), coupling.arrive(numbers(number), today, today), () -> {
                away.remove(number);
                here.add(number);
            });
        }

        private void age() {
            int number = 1 + random.nextInt(6);
            var band = AgeBand.values()[random.nextInt(AgeBand.values().length)];
            take(
                    "age",
                    !ended() && (here.contains(number) || away.contains(number)) && bands.get(number) != band,
                    coupling.age(new TreeMap<>(Map.of(number, band)), today, today),
                    () -> bands.put(number, band));
        }

        private void leave() {
            if (random.nextInt(4) == 0) {
                take(
                        "withdraw",
                        !ended() && counted().isEmpty(),
                        coupling.withdraw(EndReason.DEPARTED, today, today),
                        () -> search = "ended");
            } else {
                var other = random.nextBoolean() ? ALMELO : ENSCHEDE;
                take(
                        "recouple",
                        !ended()
                                && counted().isEmpty()
                                && !other.equals(where)
                                && !Set.of("offered", "accepted").contains(search),
                        coupling.recouple(other, today, true, today),
                        () -> {
                            where = other;
                            since = today;
                            search = "searching";
                        });
            }
        }

        private void take(String name, boolean possible, Decision<Coupling> decision, Runnable effect) {
            switch (decision) {
                case Decision.Accepted<Coupling>(var next, var events) -> {
                    assertTrue(possible, "seed " + seed + ": the model refuses " + name + " in " + state());
                    assertEquals(coupling.version() + 1, next.version());
                    assertEquals(1, events.size(), "one version, one fact");
                    ((PlacementEvent) events.getFirst())
                            .realised()
                            .forEach(one -> published.merge(one.on(), one.persons(), Integer::sum));
                    published.values().removeIf(persons -> persons == 0);
                    effect.run();
                    coupling = next;
                    taken.merge(name, 1, Integer::sum);
                }
                case Decision.Rejected<Coupling>(var reason) ->
                    assertFalse(possible, "seed " + seed + ": the model allows " + name + ", not " + reason);
            }
        }

        private boolean ended() {
            return search.equals("ended");
        }

        private boolean waits() {
            return counted().size() < here.size();
        }

        /** The stay by which each member counts. */
        private Map<Integer, Lived> counted() {
            var counted = new TreeMap<Integer, Lived>();
            for (var stay : lived) {
                if (stay.counts && !stay.back) {
                    stay.who.forEach(
                            number -> counted.merge(number, stay, (one, other) -> isAfter(one, other) ? other : one));
                }
            }
            return counted;
        }

        private Map<LocalDate, Integer> byDay() {
            var sums = new TreeMap<LocalDate, Integer>();
            counted().values().forEach(stay -> sums.merge(stay.day, 1, Integer::sum));
            return sums;
        }

        private String state() {
            if (ended()) {
                return "WITHDRAWN";
            }
            if (!waits()) {
                var counted = counted();
                var last = lived.stream()
                        .filter(one -> !one.back)
                        .reduce((one, other) -> isAfter(one, other) ? one : other);
                return last.filter(one -> !counted.containsValue(one)).isPresent() ? "MOVED_ON" : "HOUSED";
            }
            return switch (search) {
                case "offered" -> "OFFERED";
                case "accepted" -> "ACCEPTED";
                case "refused", "unjustified" -> "REFUSED";
                default -> {
                    if (!counted().isEmpty()) {
                        yield "PARTLY_HOUSED";
                    }
                    yield lived.stream().anyMatch(one -> !one.back) ? "LODGED" : "COUPLED";
                }
            };
        }

        private static boolean isAfter(Lived one, Lived other) {
            return one.day.equals(other.day) ? one.number > other.number : one.day.isAfter(other.day);
        }
    }
}
