// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MutableClockTest {

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    private final MutableClock clock = new MutableClock();

    @Test
    void untilSetItReturnsTheRealTime() {
        // When
        var moment = clock.instant();

        // Then
        assertTrue(Duration.between(moment, Instant.now()).abs().compareTo(Duration.ofSeconds(5)) < 0);
    }

    @Test
    void aDayIsThatDayInTheNetherlandsAndEverywhereNear() {
        // When
        clock.set(LocalDate.of(2024, 7, 1));

        // Then
        assertEquals(Instant.parse("2024-07-01T10:00:00Z"), clock.instant());
        assertEquals(LocalDate.of(2024, 7, 1), LocalDate.now(clock.withZone(NETHERLANDS)));
    }

    @Test
    void stoppedTimeMovesOnlyWhenMoved() {
        // Given
        clock.set(Instant.parse("2024-01-01T00:00:00Z"));

        // When
        clock.advance(Duration.ofDays(2));

        // Then
        assertEquals(Instant.parse("2024-01-03T00:00:00Z"), clock.instant());
        assertEquals(clock.instant(), clock.instant());
    }

    @Test
    void aZoneFollowsLaterChanges() {
        // Given
        var dutch = clock.withZone(NETHERLANDS);

        // When
        clock.set(Instant.parse("2024-01-01T00:00:00Z"));

        // Then
        assertEquals(clock.instant(), dutch.instant());
        assertEquals(NETHERLANDS, dutch.getZone());
    }

    @Test
    void aResetBringsTheRealTimeBack() {
        // Given
        clock.set(Instant.EPOCH);

        // When
        clock.reset();

        // Then
        assertTrue(clock.instant().isAfter(Instant.parse("2025-01-01T00:00:00Z")));
    }
}
