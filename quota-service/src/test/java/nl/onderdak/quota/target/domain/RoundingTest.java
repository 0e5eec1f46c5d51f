// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    @ParameterizedTest(name = "Almelo: {0} x {1} / {2}")
    @CsvSource({
        "21200, 73155, 17590672, 88,  89",
        "27300, 73155, 17590672, 114, 114",
        "17600, 73155, 17590672, 73,  74",
        "18750, 73949, 17811291, 78,  78",
        "16750, 73949, 17811291, 70,  70",
        "17700, 74317, 17942942, 73,  74",
        "15000, 74317, 17942942, 62,  63",
        "18100, 74317, 17942942, 75,  75",
        "13000, 74317, 17942942, 54,  54",
        "13500, 73107, 17407585, 57,  57",
        "11000, 73107, 17407585, 46,  47"
    })
    void almeloAsPublished(int target, int inhabitants, int national, int halfUp, int ceiling) {
        // When
        var nearest = Rounding.HALF_UP.quota(target, inhabitants, national);
        var up = Rounding.CEILING.quota(target, inhabitants, national);

        // Then
        assertEquals(halfUp, nearest);
        assertEquals(ceiling, up);
    }

    @ParameterizedTest
    @CsvSource({
        "10000, 35040, 17475415, 20, 21",
        "21200, 73238, 17590672, 88, 89",
        "0,     73949, 17811291, 0,  0",
        "18750, 0,     17811291, 0,  0",
        "1,     1,     17811291, 0,  1",
        "1,     1,     2,        1,  1",
        "1,     49,    100,      0,  1",
        "1,     50,    100,      1,  1",
        "1,     51,    100,      1,  1",
        "1,     100,   100,      1,  1",
        "1000000, 100000000, 100000000, 1000000, 1000000"
    })
    void atTheBoundaries(int target, int inhabitants, int national, int halfUp, int ceiling) {
        // When
        var nearest = Rounding.HALF_UP.quota(target, inhabitants, national);
        var up = Rounding.CEILING.quota(target, inhabitants, national);

        // Then
        assertEquals(halfUp, nearest);
        assertEquals(ceiling, up);
    }

    @Property
    void halfUpIsWithinAHalfAndCeilingWithinOneOfTheExactShare(
            @ForAll @IntRange(max = 1_000_000) int target,
            @ForAll @IntRange(max = 1_000_000) int inhabitants,
            @ForAll @IntRange(min = 1_000_000, max = 20_000_000) int national) {
        // When
        var nearest = BigInteger.valueOf(Rounding.HALF_UP.quota(target, inhabitants, national));
        var up = BigInteger.valueOf(Rounding.CEILING.quota(target, inhabitants, national));

        // Then
        var iN = BigInteger.valueOf(national);
        var exact = BigInteger.valueOf(target).multiply(BigInteger.valueOf(inhabitants));
        var twiceOff = nearest.multiply(iN).subtract(exact).multiply(BigInteger.TWO);
        assertTrue(twiceOff.compareTo(iN) <= 0 && twiceOff.compareTo(iN.negate()) > 0);
        var above = up.multiply(iN).subtract(exact);
        assertTrue(above.signum() >= 0 && above.compareTo(iN) < 0);
    }

    @Property
    void moreInhabitantsNeverMakeASmallerQuota(
            @ForAll Rounding rounding,
            @ForAll @IntRange(max = 1_000_000) int target,
            @ForAll @IntRange(max = 1_000_000) int one,
            @ForAll @IntRange(max = 1_000_000) int other,
            @ForAll @IntRange(min = 1_000_000, max = 20_000_000) int national) {
        // When
        var smaller = rounding.quota(target, Math.min(one, other), national);
        var larger = rounding.quota(target, Math.max(one, other), national);

        // Then
        assertTrue(smaller <= larger);
    }

    @Property
    void roundingThePartsOfAMergerApartDiffersByLessThanTheirNumber(
            @ForAll Rounding rounding,
            @ForAll @IntRange(max = 1_000_000) int target,
            @ForAll @IntRange(max = 300_000) int one,
            @ForAll @IntRange(max = 300_000) int two,
            @ForAll @IntRange(max = 300_000) int three,
            @ForAll @IntRange(min = 1_000_000, max = 20_000_000) int national) {
        // When
        var merged = rounding.quota(target, one + two + three, national);
        var apart = rounding.quota(target, one, national)
                + rounding.quota(target, two, national)
                + rounding.quota(target, three, national);

        // Then
        assertTrue(Math.abs(merged - apart) < 3);
    }

    @ParameterizedTest
    @CsvSource({"HALF_UP, 88", "CEILING, 89"})
    void voorneAanZeeIsTheSumOfItsPartsRoundedOnce(Rounding rounding, int expected) {
        // When
        var quota = rounding.quota(21_200, 17_704 + 40_574 + 14_960, 17_590_672);

        // Then
        assertEquals(expected, quota);
    }
}
