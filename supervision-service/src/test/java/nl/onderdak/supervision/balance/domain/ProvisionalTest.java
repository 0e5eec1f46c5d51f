// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProvisionalTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final Instant END = Instant.parse("2024-06-30T22:00:00Z");
    private static final Instant NOW = Instant.parse("2024-09-01T10:00:00Z");

    @Test
    void aFigureIsFinalWhenEverythingRecordedByThenIsInIt() {
        assertEquals(Set.of(), reasons(END, NOW, END));
        assertEquals(Set.of(), reasons(NOW, NOW, NOW));
        assertEquals(Set.of(Provisional.SOURCE_BEHIND), reasons(NOW, NOW, NOW.minusNanos(1_000)));
    }

    @Test
    void aSourceThatIsReadPastTheDayButNotUpToTheMomentMakesItProvisional() {
        assertEquals(Set.of(Provisional.SOURCE_BEHIND), reasons(END.plusSeconds(3600), NOW, END.plusSeconds(60)));
    }

    @Test
    void aSourceOfWhichNothingIsKnownMakesItProvisional() {
        assertEquals(
                Set.of(Provisional.SOURCE_BEHIND),
                Provisional.reasons(DAY, END, NOW, false, false, false, Optional.empty()));
    }

    @Test
    void aFigureIsFinalFromTheEndOfItsDayInTheNetherlands() {
        assertEquals(Set.of(Provisional.DAY_NOT_OVER), reasons(END.minusMillis(1), NOW, NOW));
    }

    @Test
    void aLaterMomentDoesNotEndTheDay() {
        assertEquals(Set.of(Provisional.DAY_NOT_OVER), reasons(END.plusMillis(1), END.minusMillis(1), NOW));
    }

    @Test
    void aForecastMakesItProvisional() {
        assertEquals(
                Set.of(Provisional.FORECAST_QUOTA),
                Provisional.reasons(DAY, END, NOW, true, false, false, Optional.of(NOW)));
    }

    @Test
    void parkedFactsMakeItProvisional() {
        assertEquals(
                Set.of(Provisional.EVENTS_PARKED),
                Provisional.reasons(DAY, END, NOW, false, true, false, Optional.of(NOW)));
    }

    @Test
    void aLedgerThatDiffersFromAnOwnerMakesItProvisional() {
        assertEquals(
                Set.of(Provisional.DIGEST_MISMATCH),
                Provisional.reasons(DAY, END, NOW, false, false, true, Optional.of(NOW)));
    }

    private static Set<Provisional> reasons(Instant knownAt, Instant now, Instant completeUpTo) {
        return Provisional.reasons(DAY, knownAt, now, false, false, false, Optional.of(completeUpTo));
    }
}
