// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.onderdak.housingstock.policy.domain.PolicyValue;
import nl.onderdak.housingstock.policy.domain.Term;
import nl.onderdak.housingstock.rent.Limits;
import nl.onderdak.housingstock.rent.domain.Assessment.Allowance;
import nl.onderdak.housingstock.rent.domain.Assessment.Fit;
import nl.onderdak.housingstock.rent.domain.Assessment.FitReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RentAssessorTest {

    private final RentAssessor assessor = new RentAssessor(Limits.TABLE, Limits.POLICY);

    @ParameterizedTest
    @CsvSource({
        // a couple without children, 655 in 2024: above 650,43
        "2, 30, 65500, 2024-06-01, TOO_HIGH, CAPPING_LOW",
        "2, 30, 65043, 2024-06-01, FITS, CAPPING_LOW",
        "2, 30, 65044, 2024-06-01, TOO_HIGH, CAPPING_LOW",
        // a family of three, 690 in 2024: below 697,07
        "3, 30, 69000, 2024-06-01, FITS, CAPPING_HIGH",
        "3, 30, 69707, 2024-06-01, FITS, CAPPING_HIGH",
        "3, 30, 69708, 2024-06-01, TOO_HIGH, CAPPING_HIGH",
        // single, 22, 460 in 2024: above 454,47
        "1, 22, 46000, 2024-06-01, TOO_HIGH, QUALITY_DISCOUNT",
        "1, 22, 45447, 2024-06-01, FITS, QUALITY_DISCOUNT",
        // single, 30, 640 in 2024
        "1, 30, 64000, 2024-06-01, FITS, CAPPING_LOW",
        // the age limit, at both sides of a birthday and of 2026
        "1, 23, 46000, 2024-06-01, FITS, CAPPING_LOW",
        "1, 22, 50000, 2025-12-31, TOO_HIGH, QUALITY_DISCOUNT",
        "1, 22, 50000, 2026-01-01, FITS, CAPPING_LOW",
        "1, 21, 50000, 2026-01-01, FITS, CAPPING_LOW",
        "1, 20, 50000, 2026-01-01, TOO_HIGH, QUALITY_DISCOUNT"
    })
    void holdsTheRentAgainstTheLimitOfTheHousehold(
            int persons, int age, int rent, LocalDate day, Fit fit, LimitKind kind) {
        // When
        var assessed = assessor.assess(tenancy(persons, age, rent, day));

        // Then
        assertEquals(fit, assessed.fit());
        assertEquals(kind, assessed.limit().kind());
    }

    @ParameterizedTest
    @CsvSource({
        "2016, 2, 30, 58668, CAPPING_LOW",
        "2016, 3, 30, 62876, CAPPING_HIGH",
        "2017, 1, 22, 41402, QUALITY_DISCOUNT",
        "2017, 2, 30, 59255, CAPPING_LOW",
        "2021, 1, 22, 44246, QUALITY_DISCOUNT",
        "2021, 2, 30, 63325, CAPPING_LOW",
        "2021, 3, 30, 67866, CAPPING_HIGH",
        "2022, 1, 22, 44246, QUALITY_DISCOUNT",
        "2022, 2, 30, 63325, CAPPING_LOW",
        "2022, 3, 30, 67866, CAPPING_HIGH",
        "2023, 1, 22, 45220, QUALITY_DISCOUNT",
        "2023, 2, 30, 64719, CAPPING_LOW",
        "2023, 3, 30, 69360, CAPPING_HIGH",
        "2024, 1, 22, 45447, QUALITY_DISCOUNT",
        "2024, 2, 30, 65043, CAPPING_LOW",
        "2024, 3, 30, 69707, CAPPING_HIGH",
        "2025, 1, 22, 47720, QUALITY_DISCOUNT",
        "2025, 2, 30, 68296, CAPPING_LOW",
        "2025, 3, 30, 73193, CAPPING_HIGH",
        "2026, 1, 20, 49820, QUALITY_DISCOUNT",
        "2026, 2, 30, 71302, CAPPING_LOW",
        "2026, 3, 30, 76414, CAPPING_HIGH"
    })
    void aRentOfTheLimitOfAnyYearFitsAndACentMoreDoesNot(int year, int persons, int age, int limit, LimitKind kind) {
        for (var day : List.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))) {
            var fits = assessor.assess(tenancy(persons, age, limit, day));
            assertEquals(kind, fits.limit().kind());
            assertEquals(Fit.FITS, fits.fit());
            assertEquals(
                    Fit.TOO_HIGH,
                    assessor.assess(tenancy(persons, age, limit + 1, day)).fit());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2016, 71086, EXCLUDED",
        "2021, 75233, EXCLUDED",
        "2022, 76347, EXCLUDED",
        "2023, 80806, EXCLUDED",
        "2024, 87966, EXCLUDED",
        "2025, 90007, EXCLUDED",
        "2026, 93293, POSSIBLE"
    })
    void aRentAboveTheMaximumOfAnyYearExcludesUntil2025(int year, int maximum, Allowance above) {
        var day = LocalDate.of(year, 12, 31);
        assertEquals(
                Allowance.POSSIBLE,
                assessor.assess(tenancy(7, 40, maximum, day)).allowance());
        assertEquals(above, assessor.assess(tenancy(7, 40, maximum + 1, day)).allowance());
    }

    @ParameterizedTest
    @CsvSource({
        // 22 years old in 2021: the limit is 442,46
        "1, 22, 44246, 2021-06-01, POSSIBLE",
        "1, 22, 44247, 2021-06-01, EXCLUDED",
        "1, 23, 44247, 2021-06-01, POSSIBLE",
        // the maximum of 2024, which does not hold for eight persons
        "7, 40, 87966, 2024-06-01, POSSIBLE",
        "7, 40, 87967, 2024-06-01, EXCLUDED",
        "8, 40, 87967, 2024-06-01, POSSIBLE",
        // from 2026 a rent above the maximum excludes nothing
        "7, 40, 90008, 2025-12-31, EXCLUDED",
        "7, 40, 93294, 2026-01-01, POSSIBLE",
        // a year whose maximum is not known
        "1, 40, 50000, 2017-06-01, UNKNOWN"
    })
    void saysWhetherRentAllowanceIsPossible(int persons, int age, int rent, LocalDate day, Allowance allowance) {
        assertEquals(
                allowance, assessor.assess(tenancy(persons, age, rent, day)).allowance());
    }

    @ParameterizedTest
    @CsvSource({
        "8, 8, POSSIBLE",
        "8, 7, EXCLUDED",
        "9, 8, POSSIBLE",
        "8, 30, POSSIBLE",
        "7, 8, EXCLUDED",
        "8, , POSSIBLE"
    })
    void noMaximumHoldsForEightPersonsInAHomeThatSuitsEight(int persons, Integer capacity, Allowance allowance) {
        var day = LocalDate.of(2024, 6, 1);
        assertEquals(
                allowance,
                assessor.assess(new Tenancy(persons, 40, false, true, capacity, 879_67, day))
                        .allowance());
    }

    @Test
    void aRoomHasNoAllowanceAndNoLimit() {
        // When
        var assessed = assessor.assess(new Tenancy(1, 30, false, false, null, 400_00, LocalDate.of(2024, 6, 1)));

        // Then
        assertEquals(Fit.NOT_APPLICABLE, assessed.fit());
        assertEquals(Allowance.EXCLUDED, assessed.allowance());
        assertEquals(List.of(FitReason.NOT_SELF_CONTAINED), assessed.reasons());
        assertEquals(RentClass.GOE, assessed.rentClass());
    }

    @Test
    void aChildLiftsTheLimitOfTheYoung() {
        // When
        var assessed = assessor.assess(new Tenancy(2, 22, true, true, null, 650_43, LocalDate.of(2024, 6, 1)));

        // Then
        assertEquals(Fit.FITS, assessed.fit());
        assertEquals(Allowance.POSSIBLE, assessed.allowance());
        assertEquals(List.of(FitReason.EXCEPTED_FROM_LIMIT_OF_THE_YOUNG, FitReason.LOW_LIMIT), assessed.reasons());
    }

    @Test
    void whatIsNotKnownIsNamed() {
        // When
        var assessed = assessor.assess(tenancy(3, 40, 600_00, LocalDate.of(2017, 6, 1)));
        var year = assessor.assess(tenancy(1, 40, 600_00, LocalDate.of(2019, 6, 1)));

        // Then
        assertEquals(Fit.UNKNOWN, assessed.fit());
        assertNull(assessed.limit());
        assertNull(assessed.rentClass());
        assertEquals(List.of(FitReason.HIGH_LIMIT, FitReason.LIMIT_UNKNOWN), assessed.reasons());
        assertEquals(Allowance.UNKNOWN, year.allowance());
    }

    @Test
    void theRentIsLowerUntilTheAgeLimit() {
        // When
        var reduction = assessor.assess(tenancy(1, 22, 500_00, LocalDate.of(2024, 3, 1)))
                .reduction();

        // Then
        assertEquals(454_47, reduction.rent());
        assertEquals(
                List.of(23L, 21L),
                reduction.until().stream().map(PolicyValue::value).toList());
        assertEquals(LocalDate.of(2026, 1, 1), reduction.until().getLast().effectiveOn());
        assertEquals(Fit.FITS, reduction.fitsAfterwards());
        // at 23 the rent of the contract holds
        assertNull(assessor.assess(tenancy(1, 23, 500_00, LocalDate.of(2024, 3, 1)))
                .reduction());
    }

    @Test
    void noReductionIsNeededWhenTheRentFitsOrAnotherLimitHolds() {
        assertNull(assessor.assess(tenancy(1, 22, 454_47, LocalDate.of(2024, 6, 1)))
                .reduction());
        assertNull(assessor.assess(tenancy(1, 30, 700_00, LocalDate.of(2024, 6, 1)))
                .reduction());
    }

    @Test
    void namesTheValuesItUsed() {
        // When
        var assumptions = assessor.assess(tenancy(1, 22, 460_00, LocalDate.of(2026, 6, 1)))
                .assumptions();

        // Then
        var age = assumptions.stream()
                .filter(value -> value.term() == Term.RENT_AGE_LIMIT)
                .findFirst()
                .orElseThrow();
        assertEquals(21, age.value());
        assertEquals(LocalDate.of(2026, 1, 1), age.effectiveOn());
        assertTrue(assumptions.stream().anyMatch(value -> value.term() == Term.SMALL_HOUSEHOLD));
    }

    @ParameterizedTest
    @CsvSource({
        "45446, GOE",
        "45447, BET",
        "69706, BET",
        "69707, DUU",
        "87965, DUU",
        "87966, BOV",
    })
    void classesARent(int rent, RentClass expected) {
        assertEquals(Optional.of(expected), Limits.TABLE.classOf(rent, LocalDate.of(2024, 6, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "2021, 44245, GOE",
        "2021, 44246, BET",
        "2021, 67865, BET",
        "2021, 67866, DUU",
        "2021, 75232, DUU",
        "2021, 75233, BOV",
        "2022, 44245, GOE",
        "2022, 44246, BET",
        "2022, 67865, BET",
        "2022, 67866, DUU",
        "2022, 76346, DUU",
        "2022, 76347, BOV",
        "2023, 45219, GOE",
        "2023, 45220, BET",
        "2023, 69359, BET",
        "2023, 69360, DUU",
        "2023, 80805, DUU",
        "2023, 80806, BOV",
        "2025, 47719, GOE",
        "2025, 47720, BET",
        "2025, 73192, BET",
        "2025, 73193, DUU",
        "2025, 90006, DUU",
        "2025, 90007, BOV",
        "2026, 49819, GOE",
        "2026, 49820, BET",
        "2026, 76413, BET",
        "2026, 76414, DUU",
        "2026, 93292, DUU",
        "2026, 93293, BOV"
    })
    void classesARentByTheLimitsOfItsYear(int year, int rent, RentClass expected) {
        assertEquals(Optional.of(expected), Limits.TABLE.classOf(rent, LocalDate.of(year, 6, 1)));
    }

    @Test
    void classesNoRentWithoutItsLimits() {
        assertEquals(Optional.empty(), Limits.TABLE.classOf(600_00, LocalDate.of(2017, 6, 1)));
        assertEquals(Optional.of(RentClass.GOE), Limits.TABLE.classOf(400_00, LocalDate.of(2017, 6, 1)));
        assertEquals(Optional.empty(), Limits.TABLE.classOf(400_00, LocalDate.of(2027, 6, 1)));
        assertEquals(Optional.empty(), Limits.TABLE.classOf(null, LocalDate.of(2024, 6, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 6, 940, true",
        "100, 5, 950, false",
        "101, 5, 950, false",
        "99, 5, 949, true",
        "20, 1, 950, false",
    })
    void holdsTheShareAgainstTheNorm(int entitled, int above, int perMille, boolean breached) {
        // When
        var share = new FittingShare(entitled, above, Limits.POLICY.on(Term.FITTING_SHARE, LocalDate.of(2024, 12, 31)));

        // Then
        assertEquals(perMille, share.perMille());
        assertEquals(breached, share.isBreached());
    }

    @Test
    void noHouseholdIsNoBreach() {
        // When
        var none = new FittingShare(0, 0, Limits.POLICY.on(Term.FITTING_SHARE, LocalDate.of(2024, 12, 31)));

        // Then
        assertNull(none.perMille());
        assertEquals(false, none.isBreached());
    }

    private static Tenancy tenancy(int persons, int age, int rent, LocalDate day) {
        return new Tenancy(persons, age, false, true, null, rent, day);
    }
}
