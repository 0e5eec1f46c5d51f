// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import nl.onderdak.placement.coupling.domain.State;
import nl.onderdak.placement.coupling.domain.TemporaryPlace;
import org.junit.jupiter.api.Test;

class NormsTest {

    private static final LocalDate PERMIT = LocalDate.of(2025, 1, 6);
    private static final LocalDate COUPLE_BY = LocalDate.of(2025, 1, 20);
    private static final LocalDate HOME_BY = LocalDate.of(2025, 3, 31);
    private static final LocalDate MOVE_BY = LocalDate.of(2025, 4, 14);

    private final Norms norms = new Norms(PERMIT);

    @Test
    void fourteenWeeksAreTwoAndTenAndTwo() {
        assertEquals(COUPLE_BY, norms.lastDay(Norm.COUPLE));
        assertEquals(HOME_BY, norms.lastDay(Norm.HOME));
        assertEquals(MOVE_BY, norms.lastDay(Norm.MOVE));
        assertEquals(PERMIT, Norms.lastPermitOver(Norm.MOVE, MOVE_BY.plusDays(1)));
    }

    @Test
    void aNormIsBrokenTheDayAfterItsLastDay() {
        assertEquals(Set.of(), norms.broken(COUPLE_BY, State.COUPLED, 0, HOME_BY));
        assertEquals(Set.of(Norm.COUPLE), norms.broken(COUPLE_BY.plusDays(1), State.COUPLED, 0, HOME_BY));
        assertEquals(Set.of(Norm.HOME), norms.broken(COUPLE_BY, State.COUPLED, 0, HOME_BY.plusDays(1)));
        assertEquals(Set.of(Norm.HOME), norms.broken(COUPLE_BY, State.COUPLED, 0, MOVE_BY));
        assertEquals(Set.of(Norm.HOME, Norm.MOVE), norms.broken(COUPLE_BY, State.REFUSED, 0, MOVE_BY.plusDays(1)));
    }

    @Test
    void aHomeIsArrangedOnceTheOfferIsAccepted() {
        assertEquals(Set.of(), norms.broken(COUPLE_BY, State.ACCEPTED, 0, MOVE_BY));
        assertEquals(Set.of(Norm.MOVE), norms.broken(COUPLE_BY, State.ACCEPTED, 0, MOVE_BY.plusDays(1)));
    }

    @Test
    void daysOnWhichTheDossierBlocksATenancyDoNotCountNet() {
        assertEquals(Set.of(Norm.HOME), norms.broken(COUPLE_BY, State.COUPLED, 10, MOVE_BY.plusDays(10)));
        assertEquals(Set.of(), norms.broken(COUPLE_BY, State.COUPLED, 10, HOME_BY.plusDays(10)));
    }

    @Test
    void aPlaceThatEndsRaisesTheAlarmNinetyDaysBefore() {
        // Given
        var place = new TemporaryPlace(LocalDate.of(2025, 12, 31), null);

        // Then
        assertEquals(LocalDate.of(2025, 10, 2), place.alarmOn());
        assertFalse(place.isAlarming(LocalDate.of(2025, 10, 1)));
        assertTrue(place.isAlarming(LocalDate.of(2025, 10, 2)));
        assertEquals(place.endsOn(), TemporaryPlace.lastAlarming(LocalDate.of(2025, 10, 2)));
        assertEquals(90, place.daysLeft(LocalDate.of(2025, 10, 2)));
    }

    @Test
    void anAgreedNextHomeInTimeSilencesTheAlarm() {
        // Given
        var end = LocalDate.of(2025, 12, 31);

        // Then
        assertFalse(new TemporaryPlace(end, end.plusDays(1)).isAlarming(end));
        assertTrue(new TemporaryPlace(end, end.plusDays(2)).isAlarming(end));
    }
}
