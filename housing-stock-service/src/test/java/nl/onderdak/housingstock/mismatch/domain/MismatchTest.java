// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.mismatch.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.Accessibility;
import org.junit.jupiter.api.Test;

class MismatchTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final MunicipalityCode WIERDEN = new MunicipalityCode("GM0189");
    private static final LargeFamilyThreshold SIX = new LargeFamilyThreshold(LocalDate.of(2024, 6, 3), 6);
    private static final LargeFamilyThreshold SEVEN = new LargeFamilyThreshold(LocalDate.of(2023, 7, 3), 7);

    @Test
    void eightyFiveSinglesAndTwelveUnitsForOneLeaveAGapOfSeventyThree() {
        // When
        var line = line(HomeKind.SINGLE, List.of(need(1, 85, 0)), List.of(supply(1, 12, 0)));

        // Then
        assertEquals(73, line.gap());
        assertEquals(0, line.surplus());
    }

    @Test
    void aGapIsNeverNegative() {
        // When
        var line = line(HomeKind.SINGLE, List.of(need(1, 12, 0)), List.of(supply(1, 80, 5)));

        // Then
        assertEquals(0, line.gap());
        assertEquals(73, line.surplus());
    }

    @Test
    void whatStaysOverOfOneKindIsNoSupplyOfAnother() {
        // Given
        var needs = List.of(need(1, 4, 0));
        var supplies = List.of(supply(2, 9, 0));

        // Then
        assertEquals(4, line(HomeKind.SINGLE, needs, supplies).gap());
        assertEquals(9, line(HomeKind.COUPLE, needs, supplies).surplus());
    }

    @Test
    void aReservedUnitCountsOnNeitherSide() {
        assertEquals(
                68,
                line(HomeKind.SINGLE, List.of(need(1, 85, 5)), List.of(supply(1, 12, 0)))
                        .gap());
    }

    @Test
    void unitsThatBecomeAvailableAreSupply() {
        // When
        var line = line(HomeKind.FAMILY, List.of(need(3, 4, 0), need(5, 3, 0)), List.of(supply(4, 1, 2)));

        // Then
        assertEquals(3, line.supply());
        assertEquals(4, line.gap());
    }

    @Test
    void theKindFollowsFromTheSize() {
        assertEquals(
                List.of(
                        HomeKind.SINGLE,
                        HomeKind.COUPLE,
                        HomeKind.FAMILY,
                        HomeKind.FAMILY,
                        HomeKind.FAMILY,
                        HomeKind.LARGE_FAMILY,
                        HomeKind.LARGE_FAMILY),
                List.of(1, 2, 3, 4, 5, 6, 7).stream().map(SIX::kindFor).toList());
        assertEquals(HomeKind.FAMILY, SEVEN.kindFor(6));
        assertEquals(HomeKind.LARGE_FAMILY, SEVEN.kindFor(7));
    }

    @Test
    void needForAHomeWithoutStepsIsNotKnown() {
        // Given
        var supplies = List.of(
                new Supply(ALMELO, 2, Accessibility.STEP_FREE, 3, 0, 0),
                new Supply(ALMELO, 3, Accessibility.WHEELCHAIR, 1, 1, 1),
                new Supply(ALMELO, 3, Accessibility.ANY, 9, 0, 0));

        // Then
        var stepFree = line(HomeKind.STEP_FREE, List.of(), supplies);
        assertNull(stepFree.gap());
        assertNull(stepFree.surplus());
        assertEquals(5, stepFree.supply());
        assertEquals(2, line(HomeKind.WHEELCHAIR, List.of(), supplies).supply());
    }

    @Test
    void eachMunicipalityHasALineForEachKind() {
        // When
        var lines = Mismatch.of(
                List.of(new Need(WIERDEN, 1, 2, 0, LocalDate.of(2025, 3, 2))), List.of(supply(1, 1, 0)), SIX);

        // Then
        assertEquals(
                Arrays.asList(HomeKind.values()),
                lines.stream()
                        .filter(line -> line.municipality().equals(ALMELO))
                        .map(Mismatch::kind)
                        .toList());
        assertEquals(12, lines.size());
        assertEquals(ALMELO, lines.getFirst().municipality());
        assertEquals(WIERDEN, lines.getLast().municipality());
    }

    @Test
    void theLongestWaitIsTheFirstDayThatIsKnown() {
        var needs = List.of(
                new Need(ALMELO, 3, 1, 0, null),
                new Need(ALMELO, 4, 1, 0, LocalDate.of(2025, 3, 2)),
                new Need(ALMELO, 5, 1, 0, LocalDate.of(2025, 2, 2)));
        assertEquals(
                LocalDate.of(2025, 2, 2),
                line(HomeKind.FAMILY, needs, List.of()).demand().coupledSince());
    }

    @Test
    void assumptionsFollowFromTheKindAndTheCaller() {
        assertTrue(Assumption.of(HomeKind.COUPLE, false).contains(Assumption.TWO_PERSONS_ARE_A_COUPLE));
        assertFalse(Assumption.of(HomeKind.SINGLE, false).contains(Assumption.TWO_PERSONS_ARE_A_COUPLE));
        assertFalse(Assumption.of(HomeKind.SINGLE, false).contains(Assumption.SUPPLY_OF_CALLER_ONLY));
        assertTrue(Assumption.of(HomeKind.SINGLE, true).contains(Assumption.SUPPLY_OF_CALLER_ONLY));
        assertTrue(Assumption.of(HomeKind.WHEELCHAIR, false).contains(Assumption.ACCESSIBILITY_NEED_UNKNOWN));
    }

    @Test
    void bothReasonsTogetherAreTheEvidence() {
        assertEquals(3, new Returned(ALMELO, new HalfYear(2025, 1), 2, 1).evidence());
    }

    private static Mismatch line(HomeKind kind, List<Need> needs, List<Supply> supplies) {
        return Mismatch.of(needs, supplies, SIX).stream()
                .filter(line -> line.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Need need(int persons, int waiting, int reserved) {
        return new Need(ALMELO, persons, waiting, reserved, null);
    }

    private static Supply supply(int capacity, int available, int expected) {
        return new Supply(ALMELO, capacity, Accessibility.ANY, available, expected, 0);
    }
}
