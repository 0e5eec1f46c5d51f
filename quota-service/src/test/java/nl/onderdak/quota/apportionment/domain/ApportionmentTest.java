// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.apportionment.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.quota.quota.domain.MunicipalQuota;
import nl.onderdak.quota.quota.domain.MunicipalQuota.QuotaChange;
import nl.onderdak.quota.register.domain.PopulationBasis;
import nl.onderdak.quota.target.domain.NationalTarget;
import nl.onderdak.quota.target.domain.Rounding;
import nl.onderdak.quota.target.domain.Substantiation;
import nl.onderdak.quota.target.domain.TargetRevision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApportionmentTest {

    private static final HalfYear HALF_YEAR = HalfYear.valueOf("2023-H2");
    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final MunicipalityCode BORNE = new MunicipalityCode("GM0147");
    private static final int MUNICIPALITIES = 342;

    @Test
    void almeloIsRevisedFrom114To73AndTheEventSaysBoth() {
        // Given
        var first = changes(target(27_300, 17_590_672, Rounding.HALF_UP, 1), Map.of(ALMELO, 73_155), List.of());

        // When
        var second = changes(
                target(17_600, 17_590_672, Rounding.HALF_UP, 2),
                Map.of(ALMELO, 73_155),
                first.stream().map(QuotaChange::current).toList());

        // Then
        var event = second.getFirst().event();
        assertEquals(114, event.previous().persons());
        assertEquals(73, event.current().persons());
        assertEquals(2, event.revision());
        assertEquals("reason 2", event.reason());
        assertEquals(2, second.getFirst().current().sequence());
    }

    @Test
    void theFirstQuotaReplacesNone() {
        // When
        var changes = changes(target(27_300, 17_590_672, Rounding.HALF_UP, 1), Map.of(ALMELO, 73_155), List.of());

        // Then
        assertNull(changes.getFirst().event().previous());
        assertEquals(1, changes.getFirst().current().sequence());
    }

    @Test
    void aQuotaIsApportionedAnewWhenItsNumberStaysTheSame() {
        // Given
        var inhabitants = Map.of(ALMELO, 73_155);
        var first = changes(target(17_600, 17_590_672, Rounding.HALF_UP, 1), inhabitants, List.of());

        // When
        var second = changes(
                target(17_600, 17_590_672, Rounding.HALF_UP, 2),
                inhabitants,
                first.stream().map(QuotaChange::current).toList());

        // Then
        assertEquals(1, second.size());
        assertEquals(73, second.getFirst().event().previous().persons());
        assertEquals(73, second.getFirst().event().current().persons());
    }

    @Test
    void aMunicipalityThatTakesPartNoMoreIsTakenBackAndOneThatJoinsBeginsAtOne() {
        // Given
        var first = changes(target(17_600, 17_590_672, Rounding.CEILING, 1), Map.of(ALMELO, 73_155), List.of());

        // When
        var second = changes(
                target(17_600, 17_590_672, Rounding.CEILING, 2),
                Map.of(BORNE, 24_000),
                first.stream().map(QuotaChange::current).toList());

        // Then
        assertEquals(
                List.of(ALMELO, BORNE),
                second.stream().map(change -> change.current().municipality()).toList());
        assertEquals(0, second.getFirst().current().persons());
        assertEquals(2, second.getFirst().current().sequence());
        assertEquals(1, second.getLast().current().sequence());
    }

    @Test
    void aQuotaApportionedAnewAfterAReorganisationHasThatAsItsCauseAndNoReasonInWords() {
        // Given
        var target = target(17_600, 17_590_672, Rounding.HALF_UP, 1);
        var first = changes(target, Map.of(ALMELO, 73_155), List.of());

        // When
        var second = Apportionment.of(
                target.reviseFor(new UUID(0, 1), target.current().population(), Instant.parse("2023-06-01T10:00:00Z")),
                Map.of(BORNE, 73_155),
                first.stream().map(QuotaChange::current).toList(),
                QuotaCause.REORGANISATION);

        // Then
        assertEquals(QuotaCause.FIRST, first.getFirst().current().setting().cause());
        second.forEach(change -> {
            assertEquals(QuotaCause.REORGANISATION, change.event().cause());
            assertEquals(2, change.event().revision());
            assertNull(change.event().reason());
        });
    }

    @Test
    void theExactShareIsShownAsAFraction() {
        // Given
        var target = target(18_750, 17_811_291, Rounding.HALF_UP, 1);

        // When
        var quota =
                changes(target, Map.of(ALMELO, 73_949), List.of()).getFirst().current();

        // Then
        assertEquals(1_386_543_750L, quota.numerator());
        assertEquals(17_811_291L, quota.denominator());
        assertEquals("77 15074343/17811291", quota.unrounded());
        assertEquals(78, quota.persons());
    }

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void theSumOverACountryStaysCloseToTheTarget(Rounding rounding) {
        // Given
        var inhabitants = syntheticRegister();
        var national = inhabitants.values().stream().mapToInt(Integer::intValue).sum();

        // When
        var changes = changes(target(18_750, national, rounding, 1), inhabitants, List.of());

        // Then
        var difference = sum(changes) - 18_750;
        assertEquals(MUNICIPALITIES, changes.size());
        assertTrue(
                switch (rounding) {
                    case HALF_UP -> 2 * Math.abs(difference) <= MUNICIPALITIES;
                    case CEILING -> 0 <= difference && difference < MUNICIPALITIES;
                });
    }

    @ParameterizedTest
    @CsvSource({"HALF_UP, 99", "CEILING, 103"})
    void fourUnequalMunicipalities(Rounding rounding, long expected) {
        // Given
        var inhabitants = Map.of(
                new MunicipalityCode("GM0001"), 333,
                new MunicipalityCode("GM0002"), 333,
                new MunicipalityCode("GM0003"), 333,
                new MunicipalityCode("GM0004"), 1);

        // When
        var changes = changes(target(100, 1_000, rounding, 1), inhabitants, List.of());

        // Then
        assertEquals(expected, sum(changes));
    }

    @Property(tries = 200)
    void theSumStaysWithinTheBoundsOfItsRounding(
            @ForAll Rounding rounding,
            @ForAll @IntRange(max = 1_000_000) int persons,
            @ForAll @Size(min = 1, max = 400) List<@IntRange(min = 1, max = 50_000) Integer> sizes) {
        // Given
        var inhabitants = new HashMap<MunicipalityCode, Integer>();
        for (int i = 0; i < sizes.size(); i++) {
            inhabitants.put(code(i), sizes.get(i));
        }
        var national = sizes.stream().mapToInt(Integer::intValue).sum();

        // When
        var changes = changes(target(persons, national, rounding, 1), inhabitants, List.of());

        // Then
        var difference = sum(changes) - persons;
        assertTrue(
                switch (rounding) {
                    case HALF_UP -> 2 * Math.abs(difference) <= sizes.size();
                    case CEILING -> 0 <= difference && difference < sizes.size();
                });
    }

    private static List<QuotaChange> changes(
            NationalTarget target, Map<MunicipalityCode, Integer> inhabitants, List<MunicipalQuota> previous) {
        return Apportionment.of(target, inhabitants, previous, QuotaCause.REVISION);
    }

    private static Map<MunicipalityCode, Integer> syntheticRegister() {
        var inhabitants = new HashMap<MunicipalityCode, Integer>();
        for (int i = 0; i < MUNICIPALITIES; i++) {
            inhabitants.put(code(i), 1_000 + (i * 7_919) % 97_001 + (i % 40 == 0 ? 400_000 : 0));
        }
        return inhabitants;
    }

    private static MunicipalityCode code(int number) {
        return new MunicipalityCode("GM%04d".formatted(number));
    }

    private static long sum(List<QuotaChange> changes) {
        return changes.stream().mapToLong(change -> change.current().persons()).sum();
    }

    private static NationalTarget target(int persons, int national, Rounding rounding, int revisions) {
        var all = new ArrayList<TargetRevision>();
        for (int number = 1; number <= revisions; number++) {
            all.add(new TargetRevision(
                    number,
                    QuotaStatus.DEFINITIVE,
                    persons,
                    LocalDate.of(2023, 3, 31),
                    LocalDate.of(2023, 7, 1),
                    number == 1 ? null : "reason " + number,
                    null,
                    new PopulationBasis(LocalDate.of(2022, 1, 1), national, true, 1),
                    Instant.parse("2023-03-31T10:00:00Z"),
                    Substantiation.NONE));
        }
        return new NationalTarget(HALF_YEAR, rounding, all);
    }
}
