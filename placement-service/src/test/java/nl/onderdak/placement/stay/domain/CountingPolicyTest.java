// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.placement.household.domain.ArrivalKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);

    @ParameterizedTest
    @CsvSource({
        "REGULAR, true",
        "SELF_FOUND, true",
        "SHARED, true",
        "FLEX, true",
        "TRANSIT_FACILITY, true",
        "HAR, true",
        "SHORTSTAY, true",
        "HOST_FAMILY, false",
        "COA_HOTEL, false",
        "NIDOS, false"
    })
    void accommodationOfAMunicipalityCountsForEachKindOfArrival(AccommodationKind kind, boolean expected) {
        for (var arrival : ArrivalKind.values()) {
            assertEquals(
                    expected && arrival != ArrivalKind.DISPLACED,
                    CountingPolicy.PRACTICE.counts(arrival, kind, DAY),
                    arrival.name());
        }
    }

    @Test
    void aTableHoldsFromItsFirstDayUntilTheNextOne() {
        // Given
        var policy = new CountingPolicy(Map.of(
                LocalDate.MIN,
                Map.of(ArrivalKind.ASYLUM, Set.of(AccommodationKind.REGULAR)),
                DAY,
                Map.of(ArrivalKind.ASYLUM, Set.of(AccommodationKind.REGULAR, AccommodationKind.HOST_FAMILY))));

        // When
        var dayBefore = policy.counts(ArrivalKind.ASYLUM, AccommodationKind.HOST_FAMILY, DAY.minusDays(1));
        var firstDay = policy.counts(ArrivalKind.ASYLUM, AccommodationKind.HOST_FAMILY, DAY);

        // Then
        assertFalse(dayBefore);
        assertTrue(firstDay);
    }

    @Test
    void beforeTheFirstTableNothingCounts() {
        // Given
        var policy = new CountingPolicy(Map.of(DAY, Map.of(ArrivalKind.ASYLUM, Set.of(AccommodationKind.REGULAR))));

        // When
        var counts = policy.counts(ArrivalKind.ASYLUM, AccommodationKind.REGULAR, DAY.minusDays(1));

        // Then
        assertFalse(counts);
    }

    @Test
    void aPolicyWithoutATableIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new CountingPolicy(Map.of()));
    }
}
