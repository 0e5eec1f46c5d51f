// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.flex.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.flex.domain.Finding.Day;
import nl.onderdak.housingstock.flex.domain.Finding.Number;
import nl.onderdak.housingstock.flex.domain.Finding.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlexConditionsTest {

    private static final LocalDate DELIVERY = LocalDate.of(2026, 1, 1);
    private static final LocalDate TEN_YEARS = LocalDate.of(2035, 12, 31);
    private static final LocalDate CHANGED = LocalDate.of(2025, 2, 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static final List<SchemeTerms> KNOWN = List.of(
            new SchemeTerms(FlexScheme.SFT, LocalDate.of(2023, 1, 1), 3_000, 12, 10),
            new SchemeTerms(FlexScheme.SFT, CHANGED, 3_000, 18, 10),
            new SchemeTerms(FlexScheme.THIRTY_FIVE_PERCENT, LocalDate.of(2023, 1, 1), 3_500, null, null),
            new SchemeTerms(FlexScheme.NONE, LocalDate.MIN, 0, null, null));

    private static FlexProject.Plan plan(
            LocalDate endsOn,
            LocalDate locationUntil,
            LocalDate socialRentUntil,
            LocalDate grantedOn,
            LocalDate startedOn) {
        return new FlexProject.Plan(
                100, DELIVERY, endsOn, locationUntil, socialRentUntil, FlexScheme.SFT, grantedOn, startedOn, 3_000);
    }

    private static FlexProject project(FlexProject.Plan plan, int delivered) {
        return new FlexProject(
                new UUID(0, 1),
                new MunicipalityCode("GM0141"),
                "beter-wonen",
                CHANGED,
                plan,
                Collections.nCopies(delivered, "BW-1"),
                1);
    }

    private static FlexProject homes(int homes, int shareBasisPoints, int delivered) {
        return project(
                new FlexProject.Plan(homes, DELIVERY, null, null, null, FlexScheme.SFT, null, null, shareBasisPoints),
                delivered);
    }

    private static SchemeTerms terms(FlexScheme scheme, LocalDate day) {
        return SchemeTerms.inForce(KNOWN, scheme, day).orElseThrow();
    }

    private static SchemeTerms sft() {
        return terms(FlexScheme.SFT, CHANGED);
    }

    @ParameterizedTest
    @CsvSource({"100, 3000, 30", "101, 3500, 36", "100, 3500, 35", "101, 3000, 31", "1, 1, 1", "10, 0, 0", "7, 10000, 7"
    })
    void theShareIsAMinimumAndRoundedUp(int homes, int shareBasisPoints, int reserved) {
        assertEquals(reserved, homes(homes, shareBasisPoints, 0).reservedHomes());
    }

    @Test
    void theTermsOfTheDayOfTheGrantHold() {
        assertEquals(12, terms(FlexScheme.SFT, CHANGED.minusDays(1)).startWithinMonths());
        assertEquals(18, terms(FlexScheme.SFT, CHANGED).startWithinMonths());
        assertEquals(3_500, terms(FlexScheme.THIRTY_FIVE_PERCENT, CHANGED).shareBasisPoints());
        for (var scheme : List.of(FlexScheme.SFT, FlexScheme.THIRTY_FIVE_PERCENT)) {
            assertTrue(SchemeTerms.inForce(KNOWN, scheme, LocalDate.of(2022, 12, 31))
                    .isEmpty());
            assertTrue(
                    SchemeTerms.inForce(KNOWN, scheme, LocalDate.of(2023, 1, 1)).isPresent());
        }
    }

    @Test
    void socialRentLastsTenYears() {
        assertEquals(
                Result.MET,
                FlexConditions.socialRent(project(plan(null, null, TEN_YEARS, null, null), 0), sft())
                        .result());
        var tooShort =
                FlexConditions.socialRent(project(plan(null, null, TEN_YEARS.minusDays(1), null, null), 0), sft());
        assertEquals(Result.NOT_MET, tooShort.result());
        assertEquals(new Day(TEN_YEARS), tooShort.required());
        assertEquals(new Day(TEN_YEARS.minusDays(1)), tooShort.found());
        assertEquals(
                Result.MET,
                FlexConditions.socialRent(project(plan(null, null, null, null, null), 0), sft())
                        .result());
    }

    @Test
    void noHomeIsLetAfterItsEndOrThatOfItsLocation() {
        assertEquals(
                Result.NOT_MET,
                FlexConditions.socialRent(project(plan(TEN_YEARS.minusDays(1), null, null, null, null), 0), sft())
                        .result());
        assertEquals(
                Result.NOT_MET,
                FlexConditions.socialRent(project(plan(null, TEN_YEARS.minusDays(1), TEN_YEARS, null, null), 0), sft())
                        .result());
    }

    @Test
    void theLocationMayBeUsedToTheEnd() {
        var end = LocalDate.of(2040, 6, 30);
        assertEquals(
                Result.MET,
                FlexConditions.locationTerm(project(plan(end, end, null, null, null), 0), sft())
                        .result());
        assertEquals(
                Result.NOT_MET,
                FlexConditions.locationTerm(project(plan(end, end.minusDays(1), null, null, null), 0), sft())
                        .result());
        assertEquals(
                new Day(TEN_YEARS),
                FlexConditions.locationTerm(project(plan(null, end, null, null, null), 0), sft())
                        .required());
        assertEquals(
                Result.NOT_APPLICABLE,
                FlexConditions.locationTerm(
                                project(plan(null, end, null, null, null), 0),
                                terms(FlexScheme.THIRTY_FIVE_PERCENT, CHANGED))
                        .result());
    }

    @Test
    void theAgreedShareIsThatOfTheSchemeAtLeast() {
        assertEquals(
                Result.MET,
                FlexConditions.agreedShare(homes(100, 3_000, 0), sft()).result());
        assertEquals(
                Result.NOT_MET,
                FlexConditions.agreedShare(homes(100, 2_999, 0), sft()).result());
        assertEquals(
                Result.NOT_MET,
                FlexConditions.agreedShare(homes(100, 3_000, 0), terms(FlexScheme.THIRTY_FIVE_PERCENT, CHANGED))
                        .result());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, PENDING",
        "70, 0, PENDING",
        "71, 0, NOT_MET",
        "71, 1, PENDING",
        "100, 29, NOT_MET",
        "100, 30, MET",
        "40, 30, MET"
    })
    void theShareIsKeptByDeliveredHomes(int delivered, int kept, Result result) {
        var finding = FlexConditions.shareKept(homes(100, 3_000, delivered), kept);
        assertEquals(result, finding.result());
        assertEquals(new Number(30), finding.required());
        assertEquals(new Number(kept), finding.found());
    }

    @ParameterizedTest
    @CsvSource({
        "100, 3500, 34, 35, NOT_MET",
        "100, 3500, 35, 35, MET",
        "101, 3500, 35, 36, NOT_MET",
        "101, 3500, 36, 36, MET",
        "101, 3000, 30, 31, NOT_MET",
        "101, 3000, 31, 31, MET"
    })
    void theShareIsKeptWhenNoHomeIsMissing(int homes, int shareBasisPoints, int kept, int required, Result result) {
        var finding = FlexConditions.shareKept(homes(homes, shareBasisPoints, homes), kept);
        assertEquals(result, finding.result());
        assertEquals(new Number(required), finding.required());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-02, 2026-02-02, MET",
        "2025-02-02, 2026-02-03, NOT_MET",
        "2025-02-03, 2026-08-03, MET",
        "2025-02-03, 2026-08-04, NOT_MET",
        "2025-02-28, , PENDING",
        "2024-02-28, , NOT_MET"
    })
    void constructionStartsInTime(LocalDate grantedOn, LocalDate startedOn, Result result) {
        var project = project(plan(null, null, null, grantedOn, startedOn), 0);
        assertEquals(
                result,
                FlexConditions.constructionStart(project, terms(FlexScheme.SFT, project.termsOn()), TODAY)
                        .result());
    }

    @Test
    void withoutASchemeNothingIsAsked() {
        var free = homes(100, 0, 100);
        assertTrue(FlexConditions.check(free, terms(FlexScheme.NONE, CHANGED), 0, TODAY).stream()
                .allMatch(finding -> finding.result() == Result.NOT_APPLICABLE));
    }
}
