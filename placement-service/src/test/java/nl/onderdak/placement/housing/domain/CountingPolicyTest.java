// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.housing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.placement.coupling.domain.Coupling.MoveIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);

    @ParameterizedTest
    @CsvSource({
        "REGULAR, 4",
        "SELF_FOUND, 4",
        "SHARED, 4",
        "FLEX, 4",
        "TRANSIT_FACILITY, 4",
        "HAR, 4",
        "HOST_FAMILY, 0",
        "COA_HOTEL, 0"
    })
    void theWholeHouseholdCountsOrNoneOfIt(AccommodationKind kind, int expected) {
        // Given
        var moveIn = new MoveIn(DAY, null, kind, null);

        // When
        var counted = CountingPolicy.PRACTICE.stay(4, moveIn).countedPersons();

        // Then
        assertEquals(expected, counted);
    }

    @Test
    void aTableHoldsFromItsFirstDayUntilTheNextOne() {
        // Given
        var policy = new CountingPolicy(Map.of(
                LocalDate.MIN,
                Set.of(AccommodationKind.REGULAR),
                DAY,
                Set.of(AccommodationKind.REGULAR, AccommodationKind.HOST_FAMILY)));

        // When
        var dayBefore = policy.counts(AccommodationKind.HOST_FAMILY, DAY.minusDays(1));
        var firstDay = policy.counts(AccommodationKind.HOST_FAMILY, DAY);

        // Then
        assertFalse(dayBefore);
        assertTrue(firstDay);
    }

    @Test
    void beforeTheFirstTableNothingCounts() {
        // Given
        var policy = new CountingPolicy(Map.of(DAY, Set.of(AccommodationKind.REGULAR)));

        // When
        var counts = policy.counts(AccommodationKind.REGULAR, DAY.minusDays(1));

        // Then
        assertFalse(counts);
    }

    @Test
    void aPolicyWithoutATableIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new CountingPolicy(Map.of()));
    }
}
