// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.housingstock.policy.domain.Mark;
import nl.onderdak.housingstock.policy.domain.Source;
import nl.onderdak.housingstock.scheme.domain.RecordedHomes.FlexHomes;
import nl.onderdak.housingstock.scheme.domain.RecordedHomes.TransitPlaces;
import nl.onderdak.housingstock.scheme.domain.SchemeTerm.TermKind;
import nl.onderdak.housingstock.scheme.domain.SchemeUsage.Potential;
import nl.onderdak.housingstock.scheme.domain.SchemeVersion.SchemeStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedPotentialTest {

    private static final Source SOURCE = new Source("test", Mark.VERIFIED);
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

    private static final SchemeVersion SHARE =
            version(Scheme.FLEX_SHARE, LocalDate.of(2023, 1, 1), null, term(TermKind.RESERVED_SHARE, 35));

    private static final SchemeVersion TRANSIT = version(
            Scheme.TRANSIT_FACILITY,
            LocalDate.of(2025, 4, 9),
            LocalDate.of(2028, 12, 31),
            term(TermKind.AMOUNT_PER_DAY, 60_00),
            term(TermKind.EXTRA_PER_DAY, 8_00),
            term(TermKind.MOST_DAYS, 365),
            term(TermKind.MOST_YEARS, 3));

    @ParameterizedTest
    @CsvSource({"99, 35", "100, 35", "101, 36", "102, 36", "1, 1", "20, 7", "21, 8"})
    void atLeastThirtyFivePercentOfTheHomes(int homes, long reserved) {
        // When
        var potential = RecordedPotential.share(SHARE, List.of(flex(1, homes)));

        // Then
        assertEquals(reserved, potential.number());
        assertEquals(Potential.PotentialOf.HOMES, potential.of());
        assertEquals(Potential.Basis.FLEX_PROJECTS, potential.basis());
        assertNull(potential.amount());
    }

    @Test
    void theShareIsRoundedUpProjectByProject() {
        // When
        var potential = RecordedPotential.share(SHARE, List.of(flex(1, 101), flex(2, 101)));

        // Then
        assertEquals(72, potential.number());
        assertEquals(2, potential.steps().size());
        var step = potential.steps().getFirst();
        assertEquals(new UUID(0, 1).toString(), step.object());
        assertEquals(101, step.quantity());
        assertEquals(35, step.term().value());
        assertEquals(36, step.homes());
    }

    @Test
    void withoutProjectsOrLocationsNothingIsKnown() {
        assertNull(RecordedPotential.share(SHARE, List.of()));
        assertNull(RecordedPotential.transit(TRANSIT, List.of(), TODAY));
    }

    @Test
    void aPlaceIsPaidPerDay() {
        // Given a hundred days of one place
        var location = location(1, TODAY, TODAY.plusDays(99), false);

        // When
        var potential = RecordedPotential.transit(TRANSIT, List.of(location), TODAY);

        // Then
        assertEquals(6_000_00, potential.amount());
        assertEquals(1, potential.number());
        assertEquals(Potential.PotentialOf.PLACES, potential.of());
        assertEquals(Potential.Basis.FACILITIES, potential.basis());
    }

    @Test
    void permitHoldersOfOtherMunicipalitiesBringEightEuroMore() {
        // Given
        var location = location(1, TODAY, TODAY.plusDays(99), true);

        // When
        var potential = RecordedPotential.transit(TRANSIT, List.of(location), TODAY);

        // Then
        assertEquals(6_800_00, potential.amount());
        assertEquals(
                List.of(6_000_00L, 800_00L),
                potential.steps().stream().map(Potential.Step::amount).toList());
    }

    @Test
    void theSumIsShownStepByStep() {
        // Given 25 places for a year
        var location = location(25, LocalDate.of(2025, 5, 1), LocalDate.of(2026, 5, 31), false);

        // When
        var step = RecordedPotential.transit(TRANSIT, List.of(location), TODAY)
                .steps()
                .getFirst();

        // Then
        assertEquals("T1", step.object());
        assertEquals(25, step.quantity());
        assertEquals(TODAY, step.paid().from());
        assertEquals(LocalDate.of(2026, 5, 31), step.paid().until());
        assertEquals(365, step.paid().days());
        assertEquals(60_00, step.term().value());
        assertEquals(25 * 365 * 60_00L, step.amount());
    }

    @ParameterizedTest
    @CsvSource({"364, 25", "365, 25", "366, 50", "730, 50", "731, 75"})
    void noPersonIsPaidForMoreThanAYearSoThatAPlaceTakesSeveral(int days, long persons) {
        // Given
        var location = location(25, TODAY, TODAY.plusDays(days - 1L), false);

        // When
        var step = RecordedPotential.transit(TRANSIT, List.of(location), TODAY)
                .steps()
                .getFirst();

        // Then
        assertEquals(days, step.paid().days());
        assertEquals(persons, step.paid().leastPersons());
    }

    @ParameterizedTest
    @CsvSource({
        // three years from the opening
        "2025-05-01, , 2025-06-01, 2025-06-01, 2028-04-30",
        "2025-05-01, 2028-04-29, 2025-06-01, 2025-06-01, 2028-04-29",
        "2025-05-01, 2029-01-01, 2025-06-01, 2025-06-01, 2028-04-30",
        // the scheme ends before the three years do
        "2026-01-01, , 2026-06-01, 2026-06-01, 2028-12-31",
        "2026-01-02, , 2026-06-01, 2026-06-01, 2028-12-31",
        // it opens later
        "2025-07-01, , 2025-06-01, 2025-07-01, 2028-06-30",
        // it is planned, and could open today
        ", , 2025-06-01, 2025-06-01, 2028-05-31",
        // it was open before the scheme began
        "2025-01-01, , 2025-04-09, 2025-04-09, 2027-12-31",
        // its last day
        "2025-05-01, 2025-06-01, 2025-06-01, 2025-06-01, 2025-06-01"
    })
    void daysCountWhileLocationAndSchemeLast(
            LocalDate openedOn, LocalDate endsOn, LocalDate today, LocalDate from, LocalDate until) {
        // When
        var potential = RecordedPotential.transit(TRANSIT, List.of(location(1, openedOn, endsOn, false)), today);

        // Then
        var paid = potential.steps().getFirst().paid();
        assertEquals(from, paid.from());
        assertEquals(until, paid.until());
    }

    @Test
    void aLocationWithoutADayLeftIsLeftOut() {
        // Given
        var over = location(10, LocalDate.of(2025, 4, 9), TODAY.minusDays(1), false);
        var open = location(5, LocalDate.of(2025, 4, 9), TODAY, false);

        // Then
        assertNull(RecordedPotential.transit(TRANSIT, List.of(over), TODAY));
        assertEquals(
                5,
                RecordedPotential.transit(TRANSIT, List.of(over, open), TODAY).number());
        assertNull(
                RecordedPotential.transit(TRANSIT, List.of(location(1, LocalDate.of(2022, 6, 1), null, false)), TODAY));
        assertEquals(
                60_00,
                RecordedPotential.transit(TRANSIT, List.of(location(1, LocalDate.of(2022, 6, 2), null, false)), TODAY)
                        .amount());
    }

    private static FlexHomes flex(long id, int homes) {
        return new FlexHomes(new UUID(0, id), homes);
    }

    private static TransitPlaces location(int places, LocalDate openedOn, LocalDate endsOn, boolean participants) {
        return new TransitPlaces("T1", places, openedOn, endsOn, participants);
    }

    private static SchemeVersion version(Scheme scheme, LocalDate from, LocalDate until, SchemeTerm... terms) {
        return new SchemeVersion(
                scheme, from, true, until, null, null, null, SchemeStatus.PUBLISHED, SOURCE, List.of(terms));
    }

    private static SchemeTerm term(TermKind kind, long value) {
        return new SchemeTerm(kind, 0, value, SOURCE);
    }
}
