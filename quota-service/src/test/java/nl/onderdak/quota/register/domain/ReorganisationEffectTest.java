// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import static nl.onderdak.quota.register.domain.Netherlands.AMSTERDAM;
import static nl.onderdak.quota.register.domain.Netherlands.BOXTEL;
import static nl.onderdak.quota.register.domain.Netherlands.BRIELLE;
import static nl.onderdak.quota.register.domain.Netherlands.HAAREN;
import static nl.onderdak.quota.register.domain.Netherlands.HELLEVOETSLUIS;
import static nl.onderdak.quota.register.domain.Netherlands.LONG_AGO;
import static nl.onderdak.quota.register.domain.Netherlands.NOW;
import static nl.onderdak.quota.register.domain.Netherlands.OISTERWIJK;
import static nl.onderdak.quota.register.domain.Netherlands.VOORNE_AAN_ZEE;
import static nl.onderdak.quota.register.domain.Netherlands.VUGHT;
import static nl.onderdak.quota.register.domain.Netherlands.WEESP;
import static nl.onderdak.quota.register.domain.Netherlands.WESTVOORNE;
import static nl.onderdak.quota.register.domain.Netherlands.after;
import static nl.onderdak.quota.register.domain.Netherlands.apportioned;
import static nl.onderdak.quota.register.domain.Netherlands.boundaryChange;
import static nl.onderdak.quota.register.domain.Netherlands.counted;
import static nl.onderdak.quota.register.domain.Netherlands.haarenDivided;
import static nl.onderdak.quota.register.domain.Netherlands.merger;
import static nl.onderdak.quota.register.domain.Netherlands.municipality;
import static nl.onderdak.quota.register.domain.Netherlands.part;
import static nl.onderdak.quota.register.domain.Netherlands.surroundings;
import static nl.onderdak.quota.register.domain.Netherlands.voorneAanZee;
import static nl.onderdak.quota.register.domain.Netherlands.weespIntoAmsterdam;
import static nl.onderdak.quota.register.domain.Netherlands.with;
import static nl.onderdak.testkit.Decided.rejection;
import static nl.onderdak.testkit.Decided.state;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Successor;
import nl.onderdak.quota.register.domain.MunicipalityRejection.AlreadyRegistered;
import nl.onderdak.quota.register.domain.ReorganisationPlan.Part;
import nl.onderdak.quota.register.domain.ReorganisationRejection.MunicipalityAbsent;
import nl.onderdak.quota.register.domain.ReorganisationRejection.NotCounted;
import nl.onderdak.quota.register.domain.ReorganisationRejection.Overlaps;
import nl.onderdak.quota.register.domain.ReorganisationRejection.PartsDiffer;
import nl.onderdak.quota.register.domain.ReorganisationRejection.PartsExceed;
import nl.onderdak.quota.register.domain.ReorganisationRejection.ReferenceDatesDiffer;
import nl.onderdak.quota.register.domain.ReorganisationRejection.SucceedsItself;
import nl.onderdak.quota.register.domain.ReorganisationRejection.TooLate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReorganisationEffectTest {

    private static final UUID ID = new UUID(0, 7);
    private static final LocalDate IN_2020 = LocalDate.of(2020, 1, 1);
    private static final Map<MunicipalityCode, Integer> BRABANT =
            Map.of(HAAREN, 14_459, BOXTEL, 30_744, OISTERWIJK, 26_123, VUGHT, 26_418);

    @ParameterizedTest
    @CsvSource({
        "2023-01-01, 2023-H1 2023-H2,         2022-01-01",
        "2022-03-24, 2022-H2 2023-H1 2023-H2, 2021-01-01 2022-01-01",
        "2022-07-01, 2022-H2 2023-H1 2023-H2, 2021-01-01 2022-01-01",
        "2022-07-02, 2023-H1 2023-H2,         2022-01-01"
    })
    void theHalfYearsThatStartAfterAndWereCountedBefore(String effectiveOn, String halfYears, String referenceDates) {
        // Given
        var plan = merger(effectiveOn, WEESP, AMSTERDAM);

        // Then
        assertEquals(halfYears, joined(plan.halfYears().stream()));
        assertEquals(referenceDates, joined(plan.referenceDates().stream()));
    }

    @Test
    void aMergerEndsItsPartsTheDayBeforeAndBeginsItsSuccessor() {
        // Given
        var entry = new Municipality(
                VOORNE_AAN_ZEE, "Voorne aan Zee", new ProvinceCode("PV28"), LocalDate.of(2023, 1, 1), null);

        // When
        var effect = accepted(voorneAanZee(), surroundings(), entry);

        // Then
        assertEquals(
                List.of(BRIELLE, HELLEVOETSLUIS, WESTVOORNE),
                effect.ended().stream().map(one -> one.code()).toList());
        effect.ended().forEach(one -> {
            assertEquals(LocalDate.of(2022, 12, 31), one.validUntil());
            assertEquals(2, one.version());
        });
        assertEquals(entry, effect.registered().getFirst());
        assertEquals(3, effect.facts().size());
        var fact = effect.facts().getFirst();
        assertEquals(BRIELLE, fact.municipality());
        assertEquals(VOORNE_AAN_ZEE, fact.principal());
        assertEquals(
                List.of(new Successor(VOORNE_AAN_ZEE, "Voorne aan Zee", new ProvinceCode("PV28"), 1, 1)),
                fact.successors());
        assertEquals("GM0501/" + ID, fact.subject());
    }

    @Test
    void whatTheRegisterSaidAlreadyIsNoChange() {
        // Given
        var known = with(surroundings(), municipality(WEESP, LONG_AGO, LocalDate.of(2022, 3, 23)));

        // When
        var effect = accepted(weespIntoAmsterdam(), known);

        // Then
        assertEquals(List.of(), effect.ended());
        assertEquals(1, effect.facts().size());
    }

    @Test
    void aDivisionPublishesTheSharesWithTheLargestFirst() {
        // Given
        var counted = counted(surroundings(), "2020-01-01", BRABANT);

        // When
        var effect = accepted(haarenDivided(4_000, 6_000, 4_459), counted);

        // Then
        var fact = effect.facts().getFirst();
        assertEquals(Kind.DIVISION, fact.kind());
        assertEquals(OISTERWIJK, fact.principal());
        assertEquals(
                "GM0824 6000/14459 GM0865 4459/14459 GM0757 4000/14459",
                joined(fact.successors().stream()
                        .map(successor -> successor.municipality() + " " + successor.numerator() + "/"
                                + successor.denominator())));
        assertEquals(LocalDate.of(2020, 12, 31), effect.ended().getFirst().validUntil());
    }

    @Test
    void aBoundaryChangeEndsNoMunicipality() {
        // Given
        var counted = counted(surroundings(), "2020-01-01", BRABANT);

        // When
        var effect = accepted(boundaryChange("2021-01-01", part(BOXTEL, VUGHT, "2020-01-01", 120)), counted);

        // Then
        assertEquals(List.of(), effect.ended());
        assertEquals(120, effect.facts().getFirst().successors().getFirst().numerator());
        assertEquals(30_744, effect.facts().getFirst().successors().getFirst().denominator());
    }

    @Test
    void aMunicipalityThatEndedEndsNoMore() {
        // Given
        var ended = with(surroundings(), municipality(WEESP, LONG_AGO, LocalDate.of(2021, 12, 31)));

        // Then
        assertRefused(new MunicipalityAbsent(WEESP, LocalDate.of(2022, 3, 23)), weespIntoAmsterdam(), ended);
    }

    @Test
    void aSuccessorIsThereOnTheDay() {
        // Given
        var ended = with(surroundings(), municipality(AMSTERDAM, LONG_AGO, LocalDate.of(2022, 3, 23)));
        var lastDay = with(surroundings(), municipality(AMSTERDAM, LONG_AGO, LocalDate.of(2022, 3, 24)));

        // Then
        assertRefused(new MunicipalityAbsent(AMSTERDAM, LocalDate.of(2022, 3, 24)), weespIntoAmsterdam(), ended);
        accepted(weespIntoAmsterdam(), lastDay);
    }

    @ParameterizedTest
    @CsvSource({"9999-12-31, 0", "9999-07-01, 1", "9999-01-01, 2", "9998-07-01, 3"})
    void noHalfYearComesAfterTheLastOneOfTheCalendar(LocalDate effectiveOn, int halfYears) {
        // When
        var plan = new ReorganisationPlan(
                Kind.MERGER, effectiveOn, "act", List.of(new Part(WEESP, AMSTERDAM, new TreeMap<>())), Set.of());

        // Then
        assertEquals(halfYears, plan.halfYears().size());
    }

    @Test
    void aMunicipalityThatEndsSucceedsNone() {
        // Given
        var circle = new ReorganisationPlan(
                Kind.MERGER,
                LocalDate.of(2022, 1, 1),
                "act",
                List.of(new Part(WEESP, AMSTERDAM, new TreeMap<>()), new Part(AMSTERDAM, WEESP, new TreeMap<>())),
                Set.of());

        // Then
        assertRefused(new SucceedsItself(AMSTERDAM), circle, surroundings());
    }

    @Test
    void aNewCodeIsNew() {
        // Given
        var entry = new Municipality(AMSTERDAM, "Amsterdam", new ProvinceCode("PV27"), LocalDate.of(2022, 3, 24), null);

        // When
        var decision = ReorganisationEffect.decide(ID, weespIntoAmsterdam(), List.of(entry), surroundings(), NOW);

        // Then
        assertEquals(new AlreadyRegistered(AMSTERDAM), rejection(decision));
    }

    @Test
    void twoReorganisationsDoNotCross() {
        // Given
        var done = after(surroundings(), weespIntoAmsterdam());
        var change = boundaryChange("2021-01-01", part(BOXTEL, VUGHT, "2020-01-01", 120));
        var changed = counted(after(surroundings(), change), "2020-01-01", BRABANT);

        // Then
        assertRefused(new Overlaps(WEESP, LocalDate.of(2022, 3, 24)), merger("2022-03-24", WEESP, VUGHT), done);
        assertRefused(new Overlaps(WEESP, LocalDate.of(2022, 3, 24)), merger("2023-01-01", WEESP, VUGHT), done);
        assertRefused(
                new Overlaps(AMSTERDAM, LocalDate.of(2022, 3, 24)), merger("2022-01-01", BOXTEL, AMSTERDAM), done);
        assertRefused(new Overlaps(AMSTERDAM, LocalDate.of(2022, 3, 24)), merger("2022-03-24", AMSTERDAM, VUGHT), done);
        assertRefused(new Overlaps(BOXTEL, LocalDate.of(2021, 1, 1)), change, changed);
        accepted(merger("2022-03-24", BOXTEL, AMSTERDAM), done);
        accepted(merger("2023-01-01", AMSTERDAM, VUGHT), done);
    }

    @Test
    void aHalfYearThatIsOverIsLeftAsItIs() {
        // Then
        assertRefused(
                new TooLate(LocalDate.of(2022, 3, 24), HalfYear.valueOf("2022-H2")),
                weespIntoAmsterdam(),
                apportioned(surroundings(), "2022-H2", "2023-01-01"));
        accepted(weespIntoAmsterdam(), apportioned(surroundings(), "2022-H2", "2022-12-31"));
    }

    @Test
    void partsAreCountedOnTheDatesThatMatter() {
        // Given
        var counted = counted(surroundings(), "2020-01-01", BRABANT);
        var wrong = boundaryChange("2021-01-01", part(BOXTEL, VUGHT, "2021-01-01", 120));
        var needless = new ReorganisationPlan(
                Kind.MERGER,
                LocalDate.of(2021, 1, 1),
                "act",
                List.of(part(BOXTEL, VUGHT, "2020-01-01", 30_744)),
                Set.of());

        // Then
        assertRefused(new ReferenceDatesDiffer(BOXTEL, List.of(IN_2020)), wrong, counted);
        assertRefused(new ReferenceDatesDiffer(BOXTEL, List.of()), needless, counted);
    }

    @Test
    void partsAddUpToTheWhole() {
        // Given
        var counted = counted(surroundings(), "2020-01-01", BRABANT);

        // Then
        assertRefused(new PartsDiffer(HAAREN, IN_2020, 14_458, 14_459), haarenDivided(4_000, 6_000, 4_458), counted);
        assertRefused(new PartsDiffer(HAAREN, IN_2020, 14_460, 14_459), haarenDivided(4_000, 6_000, 4_460), counted);
        assertRefused(
                new PartsExceed(BOXTEL, IN_2020, 30_745, 30_744),
                boundaryChange("2021-01-01", part(BOXTEL, VUGHT, "2020-01-01", 30_745)),
                counted);
        accepted(boundaryChange("2021-01-01", part(BOXTEL, VUGHT, "2020-01-01", 30_744)), counted);
    }

    @Test
    void theWholeIncludesWhatJoinedItBefore() {
        // Given
        var joined = counted(after(surroundings(), merger("2020-06-01", VUGHT, HAAREN)), "2020-01-01", BRABANT);
        var counted = with(joined, municipality(VUGHT, LONG_AGO, LocalDate.of(2020, 5, 31)));
        var plan = new ReorganisationPlan(
                Kind.DIVISION,
                LocalDate.of(2021, 1, 1),
                "act",
                List.of(part(HAAREN, BOXTEL, "2020-01-01", 40_000), part(HAAREN, OISTERWIJK, "2020-01-01", 877)),
                Set.of());

        // Then
        accepted(plan, counted);
    }

    @Test
    void everyConstituentIsCounted() {
        // Given
        var uncounted = surroundings();
        var some = counted(surroundings(), "2021-01-01", Map.of(AMSTERDAM, 873_338));
        var others = counted(surroundings(), "2021-01-01", Map.of(VUGHT, 26_418));

        // Then
        assertRefused(new NotCounted(BOXTEL, IN_2020), haarenDivided(4_000, 6_000, 4_459), uncounted);
        assertRefused(new NotCounted(WEESP, LocalDate.of(2021, 1, 1)), weespIntoAmsterdam(), some);
        accepted(weespIntoAmsterdam(), uncounted);
        accepted(weespIntoAmsterdam(), others);
    }

    private static ReorganisationEffect accepted(
            ReorganisationPlan plan, Surroundings surroundings, Municipality... registered) {
        return state(ReorganisationEffect.decide(ID, plan, List.of(registered), surroundings, NOW));
    }

    private static void assertRefused(
            ReorganisationRejection expected, ReorganisationPlan plan, Surroundings surroundings) {
        assertEquals(expected, rejection(ReorganisationEffect.decide(ID, plan, List.of(), surroundings, NOW)));
    }

    private static String joined(Stream<?> values) {
        return values.map(Object::toString).collect(Collectors.joining(" "));
    }
}
