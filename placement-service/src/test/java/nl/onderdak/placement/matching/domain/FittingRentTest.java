// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.OptionalInt;
import nl.onderdak.placement.household.domain.AgeBand;
import org.junit.jupiter.api.Test;

class FittingRentTest {

    private static final LocalDate IN_2024 = LocalDate.of(2024, 6, 30);
    private static final LocalDate LAST_OF_2025 = LocalDate.of(2025, 12, 31);
    private static final LocalDate FIRST_OF_2026 = LocalDate.of(2026, 1, 1);

    @Test
    void theLimitDependsOnTheNumberOfPersons() {
        assertEquals(OptionalInt.of(650_43), FittingRent.highest(1, YouthLimit.NONE, IN_2024));
        assertEquals(OptionalInt.of(650_43), FittingRent.highest(2, YouthLimit.NONE, IN_2024));
        assertEquals(OptionalInt.of(697_07), FittingRent.highest(3, YouthLimit.NONE, IN_2024));
    }

    @Test
    void theLimitIsThatOfTheYearOfMovingIn() {
        assertEquals(OptionalInt.of(682_96), FittingRent.highest(1, YouthLimit.NONE, LAST_OF_2025));
        assertEquals(OptionalInt.of(713_02), FittingRent.highest(1, YouthLimit.NONE, FIRST_OF_2026));
        assertEquals(OptionalInt.of(731_93), FittingRent.highest(8, YouthLimit.NONE, LAST_OF_2025));
        assertEquals(OptionalInt.of(764_14), FittingRent.highest(8, YouthLimit.NONE, FIRST_OF_2026));
    }

    @Test
    void theYoungHaveALimitOfTheirOwnUnder23AndFrom2026Under21() {
        assertEquals(OptionalInt.of(454_47), FittingRent.highest(1, YouthLimit.UNDER_23, IN_2024));
        assertEquals(OptionalInt.of(477_20), FittingRent.highest(1, YouthLimit.UNDER_23, LAST_OF_2025));
        assertEquals(OptionalInt.of(713_02), FittingRent.highest(1, YouthLimit.UNDER_23, FIRST_OF_2026));
        assertEquals(OptionalInt.of(498_20), FittingRent.highest(1, YouthLimit.UNDER_21, FIRST_OF_2026));
    }

    @Test
    void theYearsWithoutKnownLimitsHaveNone() {
        assertEquals(OptionalInt.empty(), FittingRent.highest(1, YouthLimit.NONE, LocalDate.of(2020, 12, 31)));
        assertEquals(OptionalInt.empty(), FittingRent.highest(1, YouthLimit.NONE, LocalDate.of(2027, 1, 1)));
    }

    @Test
    void theLimitForTheYoungFollowsFromTheOldestUnlessExcepted() {
        assertEquals(YouthLimit.UNDER_21, YouthLimit.of(AgeBand.AGE_18_20, false));
        assertEquals(YouthLimit.UNDER_23, YouthLimit.of(AgeBand.AGE_21_22, false));
        assertEquals(YouthLimit.NONE, YouthLimit.of(AgeBand.AGE_23_66, false));
        assertEquals(YouthLimit.NONE, YouthLimit.of(AgeBand.AGE_18_20, true));
    }
}
