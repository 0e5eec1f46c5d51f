// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.market.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

    @ParameterizedTest
    @CsvSource({"50, 1089, 46, 459", "102, 775, 132, 1316", "161, 732, 220, 2199", "732, 15000, 49, 488"})
    void isRoundedHalfUp(long part, long whole, int perMille, int basisPoints) {
        assertEquals(perMille, new Ratio(part, whole).perMille());
        assertEquals(basisPoints, new Ratio(part, whole).basisPoints());
    }

    /** Vacated homes of corporations let to households with a permit holder: almost 7% in 2022, almost 8% in 2023. */
    @ParameterizedTest
    @CsvSource({"11000, 162500, 68, 677", "12729, 161000, 79, 791"})
    void isTheShareThatStatisticsNetherlandsPublished(long part, long whole, int perMille, int basisPoints) {
        isRoundedHalfUp(part, whole, perMille, basisPoints);
    }

    @ParameterizedTest
    @CsvSource({"1, 2000, 1", "4999, 10000000, 0", "5000, 10000000, 1", "0, 5, 0", "5, 5, 1000"})
    void roundsAtBothSides(long part, long whole, int perMille) {
        assertEquals(perMille, new Ratio(part, whole).perMille());
    }

    @Test
    void isNothingOfNothing() {
        assertNull(new Ratio(1, 0).basisPoints());
    }
}
