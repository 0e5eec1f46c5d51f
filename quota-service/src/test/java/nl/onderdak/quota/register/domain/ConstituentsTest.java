// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import static nl.onderdak.quota.register.domain.Netherlands.AMSTERDAM;
import static nl.onderdak.quota.register.domain.Netherlands.BOXTEL;
import static nl.onderdak.quota.register.domain.Netherlands.BRIELLE;
import static nl.onderdak.quota.register.domain.Netherlands.HAAREN;
import static nl.onderdak.quota.register.domain.Netherlands.HELLEVOETSLUIS;
import static nl.onderdak.quota.register.domain.Netherlands.OISTERWIJK;
import static nl.onderdak.quota.register.domain.Netherlands.VOORNE_AAN_ZEE;
import static nl.onderdak.quota.register.domain.Netherlands.VUGHT;
import static nl.onderdak.quota.register.domain.Netherlands.WEESP;
import static nl.onderdak.quota.register.domain.Netherlands.WESTVOORNE;
import static nl.onderdak.quota.register.domain.Netherlands.boundaryChange;
import static nl.onderdak.quota.register.domain.Netherlands.decided;
import static nl.onderdak.quota.register.domain.Netherlands.haarenDivided;
import static nl.onderdak.quota.register.domain.Netherlands.part;
import static nl.onderdak.quota.register.domain.Netherlands.voorneAanZee;
import static nl.onderdak.quota.register.domain.Netherlands.weespIntoAmsterdam;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;
import nl.onderdak.quota.register.domain.ReorganisationPlan.Part;
import nl.onderdak.quota.target.domain.Rounding;
import org.junit.jupiter.api.Test;

class ConstituentsTest {

    private static final LocalDate IN_2022 = LocalDate.of(2022, 1, 1);
    private static final LocalDate IN_2020 = LocalDate.of(2020, 1, 1);
    private static final int NATIONAL = 17_590_672;

    @Test
    void voorneAanZeeIsSummedBeforeItIsRounded() {
        // Given
        var counted = Map.of(BRIELLE, 17_704, HELLEVOETSLUIS, 40_574, WESTVOORNE, 14_960);

        // When
        var inhabitants = inhabitants(IN_2022, "2023-H1", counted, voorneAanZee());

        // Then
        assertEquals(Map.of(VOORNE_AAN_ZEE, 73_238), inhabitants);
        assertEquals(88, Rounding.HALF_UP.quota(21_200, inhabitants.get(VOORNE_AAN_ZEE), NATIONAL));
        assertEquals(89, Rounding.CEILING.quota(21_200, inhabitants.get(VOORNE_AAN_ZEE), NATIONAL));
        var roundedApart = counted.values().stream()
                .mapToInt(part -> Rounding.CEILING.quota(21_200, part, NATIONAL))
                .sum();
        assertEquals(90, roundedApart);
    }

    @Test
    void aHalfYearThatBeganBeforeKeepsTheOldMunicipalities() {
        // Given
        var counted = Map.of(WEESP, 20_445, AMSTERDAM, 873_338);

        // When
        var first = inhabitants(LocalDate.of(2021, 1, 1), "2022-H1", counted, weespIntoAmsterdam());
        var second = inhabitants(LocalDate.of(2021, 1, 1), "2022-H2", counted, weespIntoAmsterdam());

        // Then
        assertEquals(counted, first);
        assertEquals(Map.of(AMSTERDAM, 893_783), second);
    }

    @Test
    void whatIsCountedInTheNewSituationIsLeftAsItIs() {
        // Given
        var counted = Map.of(VOORNE_AAN_ZEE, 74_000);

        // When
        var inhabitants = inhabitants(LocalDate.of(2023, 1, 1), "2024-H1", counted, voorneAanZee());

        // Then
        assertEquals(counted, inhabitants);
    }

    @Test
    void theDividedGoesByItsParts() {
        // Given
        var counted = Map.of(HAAREN, 14_459, BOXTEL, 30_744, OISTERWIJK, 26_123, VUGHT, 26_418);

        // When
        var inhabitants = inhabitants(IN_2020, "2021-H1", counted, haarenDivided(4_000, 6_000, 4_459));

        // Then
        assertEquals(Map.of(BOXTEL, 34_744, OISTERWIJK, 32_123, VUGHT, 30_877), inhabitants);
    }

    @Test
    void landThatIsExchangedMovesAtOnceInBothDirections() {
        // Given
        var exchange = boundaryChange(
                "2021-01-01", part(BOXTEL, VUGHT, "2020-01-01", 30), part(VUGHT, BOXTEL, "2020-01-01", 7));

        // When
        var inhabitants = inhabitants(IN_2020, "2021-H1", Map.of(BOXTEL, 30, VUGHT, 7), exchange);

        // Then
        assertEquals(Map.of(BOXTEL, 7, VUGHT, 30), inhabitants);
    }

    @Test
    void whosePartWasNotCountedOnAnEarlierDateHasNoFigureOfIt() {
        // Given
        var counted = Map.of(HAAREN, 14_400, BOXTEL, 30_700, OISTERWIJK, 26_100, VUGHT, 26_400, WEESP, 19_738);

        // When
        var divided = inhabitants(LocalDate.of(2019, 1, 1), "2021-H1", counted, haarenDivided(4_000, 6_000, 4_459));
        var moved = inhabitants(
                LocalDate.of(2019, 1, 1),
                "2021-H1",
                counted,
                boundaryChange("2021-01-01", part(BOXTEL, VUGHT, "2020-01-01", 30)));

        // Then
        assertEquals(Map.of(WEESP, 19_738), divided);
        assertEquals(Map.of(HAAREN, 14_400, OISTERWIJK, 26_100, WEESP, 19_738), moved);
    }

    @Test
    void whoseConstituentWasNotCountedHasNoFigure() {
        // Given
        var counted = Map.of(BRIELLE, 17_704, WESTVOORNE, 14_960, AMSTERDAM, 873_338);

        // When
        var inhabitants = inhabitants(IN_2022, "2023-H1", counted, voorneAanZee());

        // Then
        assertEquals(Map.of(AMSTERDAM, 873_338), inhabitants);
    }

    @Property(tries = 2_000)
    void theInhabitantsTogetherStayTheSameAndNoneIsNegative(
            @ForAll("populations") List<Integer> populations, @ForAll @IntRange(max = 1_000_000) int seed) {
        // Given
        var counted = new HashMap<MunicipalityCode, Integer>();
        IntStream.range(0, populations.size()).forEach(i -> counted.put(code(i), populations.get(i)));
        var random = new Random(seed);
        var reorganisations = new ArrayList<Reorganisation>();
        var present = new HashMap<>(counted);
        for (int month = 2; month <= 12 && present.size() > 2; month++) {
            var plan = plan(random, present, LocalDate.of(2020, month, 1));
            reorganisations.add(decided(plan));
            present.clear();
            present.putAll(Constituents.inhabitants(IN_2020, LocalDate.of(2020, month, 1), counted, reorganisations));
        }

        // When
        var inhabitants = Constituents.inhabitants(IN_2020, LocalDate.of(2021, 1, 1), counted, reorganisations);

        // Then
        assertEquals(total(counted), total(inhabitants));
        assertTrue(inhabitants.values().stream().allMatch(figure -> figure >= 0));
        var quotas = inhabitants.values().stream()
                .mapToLong(figure -> Rounding.HALF_UP.quota(18_750, figure, Math.toIntExact(total(counted))))
                .sum();
        assertTrue(2 * Math.abs(quotas - 18_750) <= inhabitants.size());
    }

    @Provide
    Arbitrary<List<Integer>> populations() {
        return Arbitraries.integers().between(1, 900_000).list().ofMinSize(3).ofMaxSize(20);
    }

    private static ReorganisationPlan plan(Random random, Map<MunicipalityCode, Integer> present, LocalDate day) {
        var codes = new ArrayList<>(present.keySet().stream().sorted().toList());
        Collections.shuffle(codes, random);
        var from = codes.getFirst();
        var whole = present.get(from);
        return switch (random.nextInt(3)) {
            case 0 ->
                new ReorganisationPlan(
                        Kind.MERGER, day, "act", List.of(new Part(from, codes.get(1), new TreeMap<>())), Set.of());
            case 1 -> {
                var first = random.nextInt(whole + 1);
                yield new ReorganisationPlan(
                        Kind.DIVISION,
                        day,
                        "act",
                        List.of(
                                part(from, codes.get(1), "2020-01-01", first),
                                part(from, codes.get(2), "2020-01-01", whole - first)),
                        Set.of());
            }
            default ->
                boundaryChange(day.toString(), part(from, codes.get(1), "2020-01-01", random.nextInt(whole + 1)));
        };
    }

    private static MunicipalityCode code(int number) {
        return new MunicipalityCode("GM%04d".formatted(number));
    }

    private static long total(Map<MunicipalityCode, Integer> inhabitants) {
        return inhabitants.values().stream().mapToLong(Integer::longValue).sum();
    }

    private static Map<MunicipalityCode, Integer> inhabitants(
            LocalDate referenceDate,
            String halfYear,
            Map<MunicipalityCode, Integer> counted,
            ReorganisationPlan... plans) {
        return Constituents.inhabitants(
                referenceDate,
                HalfYear.valueOf(halfYear).start(),
                counted,
                Stream.of(plans).map(Netherlands::decided).toList());
    }
}
