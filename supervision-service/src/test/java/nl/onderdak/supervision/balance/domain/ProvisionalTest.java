// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProvisionalTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final Instant END = Instant.parse("2024-06-30T22:00:00Z");
    private static final List<Reading> READ = List.of(new Reading("quota", END, 0), new Reading("placement", END, 0));

    @Test
    void aFigureIsFinalFromTheEndOfItsDayInTheNetherlands() {
        assertEquals(Set.of(), Provisional.reasons(DAY, false, END, false, READ));
        assertEquals(
                Set.of(Provisional.DAY_NOT_OVER), Provisional.reasons(DAY, false, END.minusMillis(1), false, READ));
    }

    @Test
    void aForecastMakesItProvisional() {
        assertEquals(Set.of(Provisional.FORECAST_QUOTA), Provisional.reasons(DAY, true, END, false, READ));
    }

    @Test
    void parkedFactsMakeItProvisional() {
        assertEquals(Set.of(Provisional.EVENTS_PARKED), Provisional.reasons(DAY, false, END, true, READ));
    }

    @Test
    void aSourceThatIsNotReadPastTheDayMakesItProvisional() {
        // Given
        var behind = List.of(new Reading("quota", END, 0), new Reading("placement", END.minusMillis(1), 3));
        var unknown = List.of(new Reading("quota", null, 0));

        // Then
        assertEquals(Set.of(Provisional.SOURCE_BEHIND), Provisional.reasons(DAY, false, END, false, behind));
        assertEquals(Set.of(Provisional.SOURCE_BEHIND), Provisional.reasons(DAY, false, END, false, unknown));
    }

    @Test
    void duringTheDayASourceIsBehindWhenFactsAreKnownToWait() {
        // Given
        var noon = Instant.parse("2024-06-30T10:00:00Z");

        // Then
        assertEquals(
                Set.of(Provisional.DAY_NOT_OVER),
                Provisional.reasons(DAY, false, noon, false, List.of(new Reading("quota", noon, 0))));
        assertEquals(
                Set.of(Provisional.DAY_NOT_OVER, Provisional.SOURCE_BEHIND),
                Provisional.reasons(DAY, false, noon, false, List.of(new Reading("quota", noon, 1))));
    }
}
