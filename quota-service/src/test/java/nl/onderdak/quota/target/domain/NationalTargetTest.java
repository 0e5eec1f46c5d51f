// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.domain;

import static nl.onderdak.testkit.Decided.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.Decision.Accepted;
import nl.onderdak.contracts.Decision.Rejected;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.quota.register.domain.PopulationBasis;
import nl.onderdak.quota.target.domain.NationalTarget.TargetPublication;
import nl.onderdak.quota.target.domain.Substantiation.ComponentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalTargetTest {

    private static final HalfYear HALF_YEAR = HalfYear.valueOf("2023-H2");
    private static final PopulationBasis POPULATION =
            new PopulationBasis(LocalDate.of(2022, 1, 1), 17_590_672, true, 1);
    private static final Instant RECORDED = Instant.parse("2023-03-31T10:00:00Z");
    private static final Instant REVISED = Instant.parse("2023-11-10T10:00:00Z");

    @Test
    void aFirstTargetCountsFromTheFirstDayHoweverLateItWasPublished() {
        // When
        var inTime = published(QuotaStatus.DEFINITIVE, 27_300, "2023-03-31");
        var late = published(QuotaStatus.DEFINITIVE, 27_300, "2023-09-01");

        // Then
        assertEquals(LocalDate.of(2023, 7, 1), inTime.current().effectiveOn());
        assertEquals(LocalDate.of(2023, 7, 1), late.current().effectiveOn());
        assertEquals(1, late.current().number());
    }

    @ParameterizedTest
    @CsvSource({
        "2023-05-01, 2023-07-01",
        "2023-07-01, 2023-07-01",
        "2023-11-10, 2023-11-10",
        "2023-12-31, 2023-12-31",
        "2024-01-15, 2023-12-31"
    })
    void aRevisionCountsFromItsPublicationWithinTheHalfYear(LocalDate publishedOn, LocalDate expected) {
        // Given
        var target = published(QuotaStatus.DEFINITIVE, 27_300, "2023-03-31");

        // When
        var revised =
                state(target.revise(revision(QuotaStatus.DEFINITIVE, 17_600, publishedOn, null), POPULATION, REVISED));

        // Then
        assertEquals(expected, revised.current().effectiveOn());
        assertEquals(2, revised.current().number());
        assertEquals(target.revisions(), revised.revisions().subList(0, 1));
    }

    @Test
    void aRevisionDoesNotCountBeforeTheOneItReplaces() {
        // Given
        var first = published(QuotaStatus.DEFINITIVE, 27_300, "2023-03-31");
        var second = state(first.revise(
                revision(QuotaStatus.DEFINITIVE, 17_600, LocalDate.of(2023, 11, 10), null), POPULATION, REVISED));
        var day = LocalDate.of(2023, 11, 9);

        // When
        var unsaid = state(second.revise(revision(QuotaStatus.DEFINITIVE, 17_500, day, null), POPULATION, REVISED));
        var refused = second.revise(revision(QuotaStatus.DEFINITIVE, 17_500, day, day), POPULATION, REVISED);
        var sameDay = second.revise(
                revision(QuotaStatus.DEFINITIVE, 17_500, day, LocalDate.of(2023, 11, 10)), POPULATION, REVISED);

        // Then
        assertEquals(LocalDate.of(2023, 11, 10), unsaid.current().effectiveOn());
        assertEquals(
                new Rejected<>(new TargetRejection.EffectiveBeforeReplaced(day, LocalDate.of(2023, 11, 10))), refused);
        assertInstanceOf(Decision.Accepted.class, sameDay);
    }

    @Test
    void theFirstDefinitiveTargetTakesThePlaceOfTheForecastFromItsFirstDay() {
        // Given
        var forecast = published(QuotaStatus.FORECAST, 27_300, "2023-03-31");

        // When
        var definitive = state(forecast.revise(
                revision(QuotaStatus.DEFINITIVE, 17_600, LocalDate.of(2023, 8, 1), null), POPULATION, REVISED));

        // Then
        assertEquals(LocalDate.of(2023, 7, 1), definitive.current().effectiveOn());
    }

    @ParameterizedTest
    @CsvSource({"2023-06-30, false", "2023-07-01, true", "2023-12-31, true", "2024-01-01, false"})
    void theEffectiveDayLiesInTheHalfYear(LocalDate effectiveOn, boolean allowed) {
        // Given
        var publication = new TargetPublication(
                QuotaStatus.DEFINITIVE, 27_300, LocalDate.of(2023, 3, 31), effectiveOn, "reason", Substantiation.NONE);
        var target = published(QuotaStatus.DEFINITIVE, 27_300, "2023-03-31");

        // When
        var first = NationalTarget.publish(HALF_YEAR, Rounding.HALF_UP, publication, POPULATION, RECORDED);
        var next = target.revise(publication, POPULATION, REVISED);

        // Then
        if (allowed) {
            assertInstanceOf(Accepted.class, first);
            assertInstanceOf(Accepted.class, next);
        } else {
            var refused = new Rejected<>(new TargetRejection.EffectiveOutsideHalfYear(effectiveOn, HALF_YEAR));
            assertEquals(refused, first);
            assertEquals(refused, next);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FORECAST,   FORECAST,   true",
        "FORECAST,   DEFINITIVE, true",
        "DEFINITIVE, DEFINITIVE, true",
        "DEFINITIVE, FORECAST,   false"
    })
    void whatIsDefinitiveIsNoForecastAgain(QuotaStatus earlier, QuotaStatus later, boolean allowed) {
        // Given
        var target = published(earlier, 27_300, "2023-03-31");

        // When
        var decision = target.revise(revision(later, 17_600, LocalDate.of(2023, 5, 1), null), POPULATION, REVISED);

        // Then
        if (allowed) {
            assertInstanceOf(Accepted.class, decision);
        } else {
            assertEquals(new Rejected<>(new TargetRejection.DefinitiveStaysDefinitive(HALF_YEAR)), decision);
        }
    }

    @Test
    void whatWasKnownBeforeARevisionStaysKnown() {
        // Given
        var target = published(QuotaStatus.DEFINITIVE, 27_300, "2023-03-31");

        // When
        var revised = state(target.revise(
                revision(QuotaStatus.DEFINITIVE, 17_600, LocalDate.of(2023, 11, 10), null), POPULATION, REVISED));

        // Then
        assertEquals(Optional.empty(), revised.asOf(null, RECORDED.minusMillis(1)));
        assertEquals(Optional.of(target), revised.asOf(null, RECORDED));
        assertEquals(Optional.of(target), revised.asOf(null, REVISED.minusMillis(1)));
        assertEquals(Optional.of(revised), revised.asOf(null, REVISED));
    }

    @Test
    void aClockThatWasSetBackDoesNotReorderWhatWasKnown() {
        // Given
        var target = published(QuotaStatus.DEFINITIVE, 27_300, "2023-03-31");

        // When
        var revised = state(target.revise(
                revision(QuotaStatus.DEFINITIVE, 17_600, LocalDate.of(2023, 11, 10), null),
                POPULATION,
                RECORDED.minusSeconds(5)));

        // Then
        assertEquals(RECORDED, revised.current().recordedAt());
    }

    @ParameterizedTest
    @CsvSource({
        "DEFINITIVE, 17600, 2023-06-30, false",
        "DEFINITIVE, 27301, 2023-06-30, false",
        "DEFINITIVE, 27301, 2023-07-01, true",
        "DEFINITIVE, 27300, 2023-07-01, false",
        "DEFINITIVE, 17600, 2023-11-10, false",
        "FORECAST,   27301, 2023-07-01, false"
    })
    void raisingARunningHalfYearIsWarnedOf(QuotaStatus earlier, int persons, LocalDate publishedOn, boolean warned) {
        // Given
        var target = published(earlier, 27_300, "2023-03-31");

        // When
        var revised =
                state(target.revise(revision(QuotaStatus.DEFINITIVE, persons, publishedOn, null), POPULATION, REVISED));

        // Then
        assertEquals(warned, revised.warnings().contains(TargetWarning.UPWARD_REVISION_IN_RUNNING_HALF_YEAR));
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31, false", "2024-01-01, true"})
    void revisingAHalfYearThatIsOverIsAllowedAndWarnedOf(LocalDate publishedOn, boolean warned) {
        // Given
        var target = published(QuotaStatus.DEFINITIVE, 27_300, "2023-03-31");

        // When
        var revised =
                state(target.revise(revision(QuotaStatus.DEFINITIVE, 17_600, publishedOn, null), POPULATION, REVISED));

        // Then
        assertEquals(warned, revised.warnings().contains(TargetWarning.CLOSED_HALF_YEAR_REVISED));
        assertEquals(LocalDate.of(2023, 12, 31), revised.current().effectiveOn());
    }

    @Test
    void aFirstPublicationAfterTheHalfYearIsNoRevision() {
        assertEquals(
                Set.of(TargetWarning.PUBLISHED_LATE),
                published(QuotaStatus.DEFINITIVE, 27_300, "2024-02-01").warnings());
    }

    @Test
    void theFirstDefinitivePublicationDecidesWhetherItWasInTime() {
        // Given
        var forecast = published(QuotaStatus.FORECAST, 27_300, "2023-03-01");

        // When
        var definitive = state(forecast.revise(
                revision(QuotaStatus.DEFINITIVE, 27_300, LocalDate.of(2023, 4, 2), null), POPULATION, REVISED));
        var revised = state(definitive.revise(
                revision(QuotaStatus.DEFINITIVE, 17_600, LocalDate.of(2023, 11, 10), null), POPULATION, REVISED));

        // Then
        assertEquals(Optional.empty(), forecast.firstPublishedOn());
        assertEquals(Set.of(), forecast.warnings());
        assertEquals(Optional.of(LocalDate.of(2023, 4, 2)), revised.firstPublishedOn());
        assertEquals(Set.of(TargetWarning.PUBLISHED_LATE), revised.warnings());
    }

    @Test
    void aTargetWithoutARevisionIsNone() {
        // When
        var broken = assertThrows(
                IllegalArgumentException.class, () -> new NationalTarget(HALF_YEAR, Rounding.HALF_UP, List.of()));

        // Then
        assertEquals("a target has at least one revision", broken.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "2023-11-09, 2023-11-10T09:59:59Z, 27300",
        "2023-11-09, 2023-11-10T10:00:00Z, 27300",
        "2023-11-10, 2023-11-10T09:59:59Z, 27300",
        "2023-11-10, 2023-11-10T10:00:00Z, 17600",
        "2023-11-10,                     , 17600",
        "          , 2023-11-10T09:59:59Z, 27300",
        "2023-06-30,                     ,      ",
        "          , 2023-03-31T09:59:59Z,      "
    })
    void aTargetIsAskedForAsItCountedOnADayAndAsItWasKnownAtAMoment(LocalDate validOn, Instant knownAt, Integer vg) {
        // Given
        var target = state(published(QuotaStatus.DEFINITIVE, 27_300, "2023-03-31")
                .revise(
                        revision(QuotaStatus.DEFINITIVE, 17_600, LocalDate.of(2023, 11, 10), null),
                        POPULATION,
                        REVISED));

        // When
        var found = target.asOf(validOn, knownAt).map(then -> then.current().persons());

        // Then
        assertEquals(Optional.ofNullable(vg), found);
    }

    @Test
    void aRevisionIsApportionedByTheCorrectedPopulation() {
        // Given
        var corrected = new PopulationBasis(LocalDate.of(2022, 1, 1), 17_590_673, true, 2);
        var target = published(QuotaStatus.DEFINITIVE, 27_300, "2023-03-31");

        // When
        var revised = state(target.revise(
                revision(QuotaStatus.DEFINITIVE, 17_600, LocalDate.of(2023, 11, 10), null), corrected, REVISED));

        // Then
        assertEquals(corrected, revised.current().population());
        assertEquals(POPULATION, revised.revisions().getFirst().population());
    }

    @Test
    void theSubstantiationIsThatOfItsRevision() {
        // Given
        var explained = new Substantiation(
                List.of(new Substantiation.Component(ComponentKind.IN_RECEPTION, null, 15_270, "COA")));
        var target = published(QuotaStatus.DEFINITIVE, 27_300, "2023-03-31");

        // When
        var revised = state(target.revise(
                new TargetPublication(
                        QuotaStatus.DEFINITIVE, 17_600, LocalDate.of(2023, 11, 10), null, "reason", explained),
                POPULATION,
                REVISED));

        // Then
        assertEquals(Substantiation.NONE, revised.revisions().getFirst().substantiation());
        assertEquals(explained, revised.current().substantiation());
    }

    private static NationalTarget published(QuotaStatus status, int persons, String publishedOn) {
        return state(NationalTarget.publish(
                HALF_YEAR,
                Rounding.HALF_UP,
                new TargetPublication(status, persons, LocalDate.parse(publishedOn), null, null, Substantiation.NONE),
                POPULATION,
                RECORDED));
    }

    private static TargetPublication revision(
            QuotaStatus status, int persons, LocalDate publishedOn, LocalDate effectiveOn) {
        return new TargetPublication(status, persons, publishedOn, effectiveOn, "bijstelling", Substantiation.NONE);
    }
}
