// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalanceTest {

    private static final LocalDate END_OF_2024 = LocalDate.of(2024, 12, 31);

    @Test
    void backlogIsAddedToTheQuota() {
        // When
        var balance = new Balance(END_OF_2024, -90, 0, 70, 0, 43, 0, 0);

        // Then
        assertEquals(HalfYear.valueOf("2024-H2"), balance.halfYear());
        assertEquals(160, balance.correctedQuota());
        assertEquals(117, balance.stillToHouse());
        assertEquals(-117, balance.balance());
        assertEquals(117, balance.backlog());
        assertEquals(0, balance.surplus());
    }

    @Test
    void surplusIsTakenOffTheQuota() {
        // When
        var balance = new Balance(END_OF_2024, 56, 0, 50, 0, 3, 0, 0);

        // Then
        assertEquals(-6, balance.correctedQuota());
        assertEquals(0, balance.stillToHouse());
        assertEquals(9, balance.balance());
        assertEquals(0, balance.backlog());
        assertEquals(9, balance.surplus());
        assertNull(balance.realisedShare().percentage());
    }

    @Test
    void aTakeoverIsMadeGoodBesideTheOpeningBalance() {
        // When
        var balance = new Balance(END_OF_2024, -90, -7, 70, 0, 43, 0, 0);

        // Then
        assertEquals(167, balance.correctedQuota());
        assertEquals(-124, balance.balance());
        assertEquals(-14, balance.plus(balance).takenOver());
    }

    @Test
    void theRealisedShareIsOfTheCorrectedQuota() {
        // When
        var balance = new Balance(LocalDate.of(2016, 4, 5), 56, 0, 1350, 0, 638, 0, 0);

        // Then
        assertEquals(1294, balance.correctedQuota());
        assertEquals(656, balance.stillToHouse());
        assertEquals(new BigDecimal("49.3"), balance.realisedShare().percentage());
    }

    @Test
    void afterFiveMonthsTheRealisedShareIsComparedWithFiveSixths() {
        // When
        var balance = new Balance(LocalDate.of(2015, 5, 31), 0, 0, 16_633, 0, 9_041, 0, 0);

        // Then
        assertEquals(7_592, balance.stillToHouse());
        assertEquals(new BigDecimal("54.4"), balance.realisedShare().percentage());
        assertEquals(new Share(5, 6), balance.expectedShare());
        assertEquals(new BigDecimal("83.3"), balance.expectedShare().percentage());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 0",
        "2025-01-30, 0",
        "2025-01-31, 1",
        "2025-02-27, 1",
        "2025-02-28, 2",
        "2025-03-31, 3",
        "2025-06-29, 5",
        "2025-06-30, 6",
        "2025-07-01, 0",
        "2025-12-31, 6"
    })
    void theExpectedShareCountsWholeMonthsThatHavePassedAtTheEndOfTheDay(LocalDate validOn, long months) {
        assertEquals(new Share(months, 6), Share.elapsed(validOn));
    }

    @Test
    void sharesAreRoundedHalfUpToOneDecimal() {
        assertEquals(new BigDecimal("16.7"), new Share(1, 6).percentage());
        assertEquals(new BigDecimal("12.5"), new Share(1, 8).percentage());
        assertEquals(new BigDecimal("6.3"), new Share(1, 16).percentage());
        assertEquals(new BigDecimal("-6.3"), new Share(-1, 16).percentage());
        assertNull(new Share(1, 0).percentage());
        assertNull(new Share(1, -5).percentage());
    }

    @Test
    void balancesOfAreasAddUp() {
        // When
        var sum = new Balance(END_OF_2024, -90, 0, 70, 10, 43, 0, 0)
                .plus(new Balance(END_OF_2024, 5, 0, 30, 0, 40, 2, 0));

        // Then
        assertEquals(new Balance(END_OF_2024, -85, 0, 100, 10, 83, 2, 0), sum);
        assertEquals(-102, sum.balance());
    }

    @Test
    void balancesOfDifferentDaysDoNotAddUp() {
        // Given
        var one = Balance.none(END_OF_2024);
        var other = Balance.none(END_OF_2024.plusDays(1));

        // Then
        assertThrows(IllegalArgumentException.class, () -> one.plus(other));
    }

    @Test
    void aBalanceRestsOnAForecastOfItsOwnOrOfAnEarlierHalfYear() {
        assertFalse(new Balance(END_OF_2024, 0, 0, 70, 0, 0, 0, 0).restsOnForecast());
        assertTrue(new Balance(END_OF_2024, 0, 0, 70, 70, 0, 0, 0).restsOnForecast());
        assertTrue(new Balance(END_OF_2024, 0, 0, 70, 0, 0, 70, 0).restsOnForecast());
        assertTrue(new Balance(END_OF_2024, -12, 12, 0, 0, 0, 12, -12).restsOnForecast());
        assertFalse(new Balance(END_OF_2024, 0, 0, 70, 0, 0, 70, 0).includesForecast());
    }
}
