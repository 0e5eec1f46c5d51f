// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.housingstock.policy.domain.Mark;
import nl.onderdak.housingstock.policy.domain.Source;
import nl.onderdak.housingstock.scheme.domain.SchemeTerm.TermKind;
import nl.onderdak.housingstock.scheme.domain.SchemeVersion.SchemeStatus;
import nl.onderdak.housingstock.scheme.domain.Subsidy.SubsidyNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked sums of the schemes, by versions as they were published. */
class SubsidyCalculatorTest {

    private static final Source SOURCE = new Source("test", Mark.VERIFIED);
    private static final Instant CLOSES = Instant.parse("2026-10-15T15:00:00Z");
    private static final LocalDate CONTRIBUTION = LocalDate.of(2025, 3, 27);

    private static final SubsidyCalculator CALCULATOR = new SubsidyCalculator(new Schemes(List.of(
            version(
                    Scheme.FLEX_HOUSING,
                    LocalDate.of(2023, 1, 1),
                    LocalDate.of(2024, 12, 31),
                    null,
                    term(TermKind.AMOUNT_PER_DWELLING, 7_800_00),
                    term(TermKind.RESERVED_SHARE, 30)),
            version(
                    Scheme.FLEX_HOUSING,
                    LocalDate.of(2025, 2, 3),
                    null,
                    null,
                    term(TermKind.AMOUNT_PER_DWELLING, 14_000_00),
                    term(TermKind.RESERVED_SHARE, 30)),
            version(Scheme.FLEX_SHARE, LocalDate.of(2023, 1, 1), null, null, term(TermKind.RESERVED_SHARE, 35)),
            version(
                    Scheme.STATE_CONTRIBUTION,
                    LocalDate.of(2025, 2, 1),
                    null,
                    null,
                    term(TermKind.AMOUNT_PER_PERSON, 30_000_00),
                    term(TermKind.AMOUNT_PER_PERSON_LODGED, 38_000_00)),
            version(
                    Scheme.TRANSIT_FACILITY,
                    LocalDate.of(2025, 4, 9),
                    LocalDate.of(2028, 12, 31),
                    Instant.parse("2027-10-01T22:00:00Z"),
                    term(TermKind.AMOUNT_PER_DAY, 60_00),
                    term(TermKind.EXTRA_PER_DAY, 8_00),
                    term(TermKind.MOST_DAYS, 365),
                    term(TermKind.MOST_PLACES, 8_500)),
            version(
                    Scheme.LARGE_FAMILIES,
                    LocalDate.of(2021, 1, 1),
                    LocalDate.of(2021, 12, 31),
                    null,
                    term(TermKind.LEAST_PERSONS, 8)),
            version(
                    Scheme.LARGE_FAMILIES,
                    LocalDate.of(2023, 7, 3),
                    LocalDate.of(2023, 11, 1),
                    null,
                    term(TermKind.LEAST_PERSONS, 7),
                    new SchemeTerm(TermKind.AMOUNT_PER_FAMILY, 7, 35_000_00, SOURCE),
                    new SchemeTerm(TermKind.AMOUNT_PER_FAMILY, 10, 50_000_00, SOURCE)),
            version(
                    Scheme.LARGE_FAMILIES,
                    LocalDate.of(2024, 6, 3),
                    LocalDate.of(2026, 10, 15),
                    CLOSES,
                    term(TermKind.LEAST_PERSONS, 6),
                    term(TermKind.FINISHED_WITHIN, 12)))));

    @Test
    void theContributionOfAlmelo() {
        assertEquals(3_510_000_00L, persons(117, false, CONTRIBUTION).amount());
        assertEquals(30_000_00L, persons(1, false, CONTRIBUTION).amount());
        assertEquals(38_000_00L, persons(1, true, CONTRIBUTION).amount());
        assertNull(persons(117, false, LocalDate.of(2025, 1, 31)).amount());
        assertEquals(
                3_510_000_00L, persons(117, false, LocalDate.of(2025, 2, 1)).amount());
    }

    @ParameterizedTest
    @CsvSource({
        "FLEX_HOUSING, 2022-12-31, ,",
        "FLEX_HOUSING, 2023-01-01, 78000000, 30",
        "FLEX_HOUSING, 2024-12-31, 78000000, 30",
        "FLEX_HOUSING, 2025-02-02, ,",
        "FLEX_HOUSING, 2025-02-03, 140000000, 30",
        "FLEX_SHARE, 2022-12-31, ,",
        "FLEX_SHARE, 2023-01-01, , 35"
    })
    void aHundredFlexHomes(Scheme scheme, LocalDate day, Long amount, Integer reserved) {
        var subsidy = homes(scheme, 100, day);
        assertEquals(amount, subsidy.amount());
        assertEquals(reserved, subsidy.reservedHomes());
        assertEquals(reserved != null, subsidy.eligible());
    }

    @ParameterizedTest
    @CsvSource({
        "FLEX_SHARE, 100, 35",
        "FLEX_SHARE, 101, 36",
        "FLEX_SHARE, 102, 36",
        "FLEX_HOUSING, 100, 30",
        "FLEX_HOUSING, 101, 31"
    })
    void aReservedShareIsAtLeastThat(Scheme scheme, int homes, int reserved) {
        assertEquals(reserved, homes(scheme, homes, LocalDate.of(2025, 3, 1)).reservedHomes());
    }

    @ParameterizedTest
    @CsvSource({
        "100, false, 600000",
        "100, true, 680000",
        "364, false, 2184000",
        "365, false, 2190000",
        "366, false, 2190000",
        "400, false, 2190000",
        "400, true, 2482000"
    })
    void aPersonInATransitFacilityForAtMost365Days(int days, boolean otherMunicipality, long amount) {
        var subsidy = transit(1, days, otherMunicipality, LocalDate.of(2025, 4, 9));
        assertEquals(amount, subsidy.amount());
        assertEquals(days > 365, subsidy.remarks().contains(SubsidyNote.DAYS_CAPPED));
    }

    @Test
    void transitFacilitiesFromTheFirstDayAndUpToThePlacesOfTheCountry() {
        assertFalse(transit(1, 1, false, LocalDate.of(2025, 4, 8)).eligible());
        assertTrue(transit(1, 1, false, LocalDate.of(2025, 4, 9)).eligible());
        assertTrue(transit(1, 1, false, LocalDate.of(2027, 10, 1)).eligible());
        assertFalse(transit(1, 1, false, LocalDate.of(2027, 10, 2)).eligible());
        var day = LocalDate.of(2025, 6, 1);
        assertFalse(transit(8_500, 1, false, day).remarks().contains(SubsidyNote.ABOVE_PLACES));
        assertTrue(transit(8_501, 1, false, day).remarks().contains(SubsidyNote.ABOVE_PLACES));
    }

    @ParameterizedTest
    @CsvSource({
        "8, 2021-12-31, true,",
        "7, 2021-12-31, false,",
        "8, 2022-01-01, false,",
        "7, 2023-07-02, false,",
        "7, 2023-07-03, true, 3500000",
        "7, 2023-08-01, true, 3500000",
        "9, 2023-08-01, true, 3500000",
        "10, 2023-08-01, true, 5000000",
        "6, 2023-08-01, false,",
        "7, 2023-11-01, true, 3500000",
        "7, 2023-11-02, false,",
        "6, 2024-05-01, false,",
        "6, 2024-06-02, false,",
        "6, 2024-06-03, true,",
        "5, 2024-06-03, false,"
    })
    void aLargeFamilyByTheDay(int persons, LocalDate day, boolean eligible, Long amount) {
        var subsidy = family(persons, noon(day));
        assertEquals(eligible, subsidy.eligible());
        assertEquals(amount, subsidy.amount());
    }

    @Test
    void largeFamiliesUntilFiveOClockOfTheLastDay() {
        assertTrue(family(6, CLOSES.minusNanos(1)).eligible());
        assertFalse(family(6, CLOSES).eligible());
    }

    private static Subsidy persons(int persons, boolean lodged, LocalDate day) {
        return CALCULATOR.calculate(new SubsidyQuestion(
                Scheme.STATE_CONTRIBUTION, noon(day), day, null, persons, null, false, lodged, null, 1));
    }

    private static Subsidy homes(Scheme scheme, int homes, LocalDate day) {
        return CALCULATOR.calculate(
                new SubsidyQuestion(scheme, noon(day), day, homes, null, null, false, false, null, 1));
    }

    private static Subsidy transit(int persons, int days, boolean otherMunicipality, LocalDate day) {
        return CALCULATOR.calculate(new SubsidyQuestion(
                Scheme.TRANSIT_FACILITY, noon(day), day, null, persons, days, otherMunicipality, false, null, 1));
    }

    private static Subsidy family(int persons, Instant at) {
        return CALCULATOR.calculate(new SubsidyQuestion(
                Scheme.LARGE_FAMILIES, at, DutchCalendar.dayOf(at), null, null, null, false, false, persons, 1));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(DutchCalendar.ZONE).toInstant();
    }

    private static SchemeVersion version(
            Scheme scheme, LocalDate from, LocalDate until, Instant closesAt, SchemeTerm... terms) {
        return new SchemeVersion(
                scheme, from, true, until, closesAt, null, null, SchemeStatus.PUBLISHED, SOURCE, List.of(terms));
    }

    private static SchemeTerm term(TermKind kind, long value) {
        return new SchemeTerm(kind, 0, value, SOURCE);
    }
}
