// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.Decision.Accepted;
import nl.onderdak.contracts.Decision.Rejected;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.register.domain.Population.Inhabitants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopulationTest {

    private static final List<Inhabitants> PARTS = List.of(
            new Inhabitants(new MunicipalityCode("GM0141"), 70), new Inhabitants(new MunicipalityCode("GM0147"), 30));

    @Test
    void aCompleteRegisterAddsUp() {
        // When
        var decision = take(100, true);

        // Then
        var accepted = assertInstanceOf(Accepted.class, decision);
        var population = assertInstanceOf(Population.class, accepted.state());
        assertEquals(100, population.summary().inhabitantsCovered());
        assertEquals(new BigDecimal("1.0000"), population.summary().shareCovered());
    }

    @ParameterizedTest
    @CsvSource({"99", "101"})
    void aCompleteRegisterThatDoesNotAddUpIsRefused(int national) {
        // When
        var decision = take(national, true);

        // Then
        assertEquals(new Rejected<>(new PopulationRejection.SumDiffers(100, national)), decision);
    }

    @Test
    void theRefusalNamesTheDifference() {
        // Given
        var rejection = new PopulationRejection.SumDiffers(100, 103);

        // When
        var arguments = rejection.arguments();

        // Then
        assertEquals(List.of(100L, 103L, -3L), arguments);
    }

    @Test
    void aPartialRegisterCoversAShareRoundedDown() {
        // When
        var decision = take(100_001, false);

        // Then
        var accepted = assertInstanceOf(Accepted.class, decision);
        var population = assertInstanceOf(Population.class, accepted.state());
        assertEquals(new BigDecimal("0.0009"), population.summary().shareCovered());
    }

    @Test
    void aPartialRegisterDoesNotExceedTheCountry() {
        // When
        var accepted = take(100, false);
        var rejected = take(99, false);

        // Then
        assertInstanceOf(Accepted.class, accepted);
        assertEquals(new Rejected<>(new PopulationRejection.SumExceedsNational(100, 99)), rejected);
    }

    @ParameterizedTest
    @CsvSource({"1970-01-02T00:00:00Z, 1970-01-02T00:00:00Z", "1969-12-31T00:00:00Z, 1970-01-01T00:00:00Z"})
    void aCorrectionStandsBesideTheEarlierFiguresAndIsNotKnownBeforeThem(Instant now, Instant recordedAt) {
        // Given
        var first = assertInstanceOf(
                Population.class,
                assertInstanceOf(Accepted.class, take(100, true)).state());

        // When
        var decision =
                Population.correct(first.summary(), new GivenPopulation("CBS", 100, true, PARTS), "a miscount", now);

        // Then
        var corrected = assertInstanceOf(
                Population.class, assertInstanceOf(Accepted.class, decision).state());
        assertEquals(2, corrected.summary().version());
        assertEquals("a miscount", corrected.summary().reason());
        assertEquals(recordedAt, corrected.summary().recordedAt());
    }

    @Test
    void aCorrectionAddsUpToo() {
        // Given
        var first = assertInstanceOf(
                Population.class,
                assertInstanceOf(Accepted.class, take(100, true)).state());

        // When
        var decision = Population.correct(
                first.summary(), new GivenPopulation("CBS", 101, true, PARTS), "a miscount", Instant.EPOCH);

        // Then
        assertEquals(new Rejected<>(new PopulationRejection.SumDiffers(100, 101)), decision);
    }

    private static Decision<Population> take(int national, boolean complete) {
        return Population.take(
                LocalDate.of(2023, 1, 1), new GivenPopulation("CBS", national, complete, PARTS), Instant.EPOCH);
    }
}
