// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.housingstock.Accessibility;
import nl.onderdak.contracts.housingstock.ReservationEnded;
import nl.onderdak.contracts.housingstock.ReservationKind;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.contracts.housingstock.VacancyAnnounced;
import nl.onderdak.contracts.housingstock.VacancyLet;
import nl.onderdak.contracts.housingstock.VacancyReserved;
import nl.onderdak.contracts.housingstock.VacancyReturned;
import nl.onderdak.contracts.housingstock.VacancyTakenOver;
import nl.onderdak.housingstock.dwelling.domain.Admission;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.dwelling.domain.Unit;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.SharingNotPermitted;
import nl.onderdak.housingstock.vacancy.domain.Vacancy.Announcement;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.LettingInFuture;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.NoticeAfterAvailability;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.VacancyNotAvailable;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Let;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Open;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Phase;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Reserved;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Returned;
import org.junit.jupiter.api.Test;

class VacancyTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final MunicipalityCode ENSCHEDE = new MunicipalityCode("GM0153");
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID COUPLING = UUID.fromString("01900000-0000-7000-8000-00000000000c");
    private static final UUID RESERVATION = UUID.fromString("01900000-0000-7000-8000-00000000000e");
    private static final Dwelling.Particulars HOME =
            new Dwelling.Particulars(4, 3, true, Accessibility.STEP_FREE, 64_000, "BU01410201", null);
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 1);
    private static final Announcement ANNOUNCEMENT =
            new Announcement(TODAY.plusDays(9), TODAY, TargetGroup.PERMIT_HOLDERS);
    private static final Instant EXPIRY = Instant.parse("2025-03-08T10:00:00Z");
    private static final Reserved RESERVED =
            new Reserved(RESERVATION, COUPLING, ReservationKind.DIRECT_ALLOCATION, EXPIRY, null);
    private static final Let LET = new Let(RESERVATION, COUPLING, TargetGroup.PERMIT_HOLDERS, TODAY);
    private static final Returned RETURNED = new Returned(TODAY, VacancyReturned.Reason.NO_FITTING_HOUSEHOLD);

    @Test
    void isAnnouncedAsItsFirstVersion() {
        // When
        var change = accepted(Vacancy.announce(ID, unit(null), ANNOUNCEMENT, TODAY));

        // Then
        assertEquals(
                new Vacancy(ID, "C001-1.1", "C001-1", ALMELO, "C001", HOME, ANNOUNCEMENT, TODAY, new Open(), 1),
                change.state());
        assertEquals(
                List.of(new VacancyAnnounced(
                        ID,
                        ALMELO,
                        "C001",
                        "C001-1.1",
                        "C001-1",
                        4,
                        3,
                        true,
                        Accessibility.STEP_FREE,
                        64_000,
                        "BU01410201",
                        null,
                        TODAY.plusDays(9),
                        TargetGroup.PERMIT_HOLDERS)),
                change.events());
    }

    @Test
    void aNoticeComesBeforeTheFirstDay() {
        var onTheDay = new Announcement(TODAY, TODAY, TargetGroup.REGULAR);
        var dayAfter = new Announcement(TODAY, TODAY.plusDays(1), TargetGroup.REGULAR);

        assertInstanceOf(Decision.Accepted.class, Vacancy.announce(ID, unit(null), onTheDay, TODAY));
        assertEquals(
                new NoticeAfterAvailability(TODAY.plusDays(1), TODAY),
                rejection(Vacancy.announce(ID, unit(null), dayAfter, TODAY)));
    }

    @Test
    void aPlaceIsAnnouncedForADayOnWhichItsDwellingHasAPermit() {
        var available = ANNOUNCEMENT.availableFrom();

        assertInstanceOf(Decision.Accepted.class, Vacancy.announce(ID, unit(only(available)), ANNOUNCEMENT, TODAY));
        for (var other : List.of(available.plusDays(1), available.minusDays(1))) {
            assertEquals(
                    new SharingNotPermitted("C001-1.1", available),
                    rejection(Vacancy.announce(ID, unit(only(other)), ANNOUNCEMENT, TODAY)));
        }
    }

    @Test
    void isAnnouncedUntilTheDayBeforeItIsAvailable() {
        assertEquals(Phase.ANNOUNCED, in(new Open()).phase(TODAY.plusDays(8)));
        assertEquals(Phase.AVAILABLE, in(new Open()).phase(TODAY.plusDays(9)));
        assertEquals(Phase.RESERVED, in(RESERVED).phase(TODAY));
        assertEquals(
                Phase.OFFERED,
                in(new Reserved(RESERVATION, COUPLING, ReservationKind.DIRECT_ALLOCATION, EXPIRY, TODAY))
                        .phase(TODAY));
        assertEquals(Phase.LET, in(LET).phase(TODAY));
        assertEquals(Phase.RETURNED, in(RETURNED).phase(TODAY));
        assertEquals(
                Phase.WITHDRAWN,
                in(new Returned(TODAY, VacancyReturned.Reason.WITHDRAWN)).phase(TODAY));
    }

    @Test
    void isChangedOnlyWhileItIsKeptForNobody() {
        var next = new Announcement(TODAY.plusDays(20), TODAY, TargetGroup.URGENT);

        assertEquals(
                next, accepted(in(new Open()).change(next, unit(null))).state().announcement());
        for (var state : List.of(RESERVED, LET, RETURNED)) {
            assertEquals(new VacancyNotAvailable(), rejection(in(state).change(next, unit(null))));
        }
    }

    @Test
    void isChangedToADayOnWhichItsPlaceHasAPermit() {
        var next = new Announcement(TODAY.plusDays(20), TODAY, TargetGroup.URGENT);

        assertInstanceOf(Decision.Accepted.class, in(new Open()).change(next, unit(only(next.availableFrom()))));
        assertEquals(
                new SharingNotPermitted("C001-1.1", next.availableFrom()),
                rejection(in(new Open()).change(next, unit(only(TODAY.plusDays(19))))));
    }

    @Test
    void goesBackWithTheReason() {
        // When
        var change = accepted(in(new Open()).returned(VacancyReturned.Reason.NO_COUPLED_HOUSEHOLD, TODAY));

        // Then
        assertEquals(
                new Returned(TODAY, VacancyReturned.Reason.NO_COUPLED_HOUSEHOLD),
                change.state().state());
        assertEquals(
                List.of(new VacancyReturned(
                        ID, ALMELO, "C001", "C001-1.1", TODAY, VacancyReturned.Reason.NO_COUPLED_HOUSEHOLD)),
                change.events());
    }

    @Test
    void goesBackAndIsLetOnlyWhileItIsKeptForNobody() {
        for (var state : List.of(RESERVED, LET, RETURNED)) {
            assertEquals(
                    new VacancyNotAvailable(), rejection(in(state).returned(VacancyReturned.Reason.WITHDRAWN, TODAY)));
            assertEquals(new VacancyNotAvailable(), rejection(in(state).letTo(TargetGroup.REGULAR, TODAY, TODAY)));
        }
    }

    @Test
    void isLetToOthersUpToToday() {
        var let = accepted(in(new Open()).letTo(TargetGroup.URGENT, TODAY, TODAY));

        assertEquals(
                List.of(new VacancyLet(ID, ALMELO, "C001", "C001-1.1", null, null, TargetGroup.URGENT, TODAY)),
                let.events());
        assertEquals(
                new LettingInFuture(TODAY.plusDays(1)),
                rejection(in(new Open()).letTo(TargetGroup.URGENT, TODAY.plusDays(1), TODAY)));
    }

    @Test
    void runsOutAtTheVeryMomentOfExpiry() {
        assertFalse(in(RESERVED).hasExpired(EXPIRY.minusNanos(1)));
        assertTrue(in(RESERVED).hasExpired(EXPIRY));
        assertFalse(in(new Open()).hasExpired(EXPIRY));
    }

    @Test
    void isAvailableAgainAfterExpiry() {
        // When
        var change = in(RESERVED).expire(EXPIRY);

        // Then
        assertEquals(new Open(), change.state().state());
        assertEquals(
                List.of(new ReservationEnded(
                        ID, ALMELO, "C001", "C001-1.1", RESERVATION, COUPLING, ReservationEnded.Cause.EXPIRED)),
                change.events());
    }

    @Test
    void doesNotExpireBeforeItsTime() {
        assertThrows(IllegalStateException.class, () -> in(RESERVED).expire(EXPIRY.minusNanos(1)));
    }

    @Test
    void isReservedForAHousehold() {
        assertEquals(
                List.of(new VacancyReserved(
                        ID,
                        ALMELO,
                        "C001",
                        "C001-1.1",
                        RESERVATION,
                        COUPLING,
                        ReservationKind.DIRECT_ALLOCATION,
                        EXPIRY)),
                in(new Open()).reservedAs(RESERVED).events());
    }

    @Test
    void goesToTheSuccessorOfItsMunicipalityWithItsReservation() {
        // When
        var change = in(RESERVED).takenOverBy(ENSCHEDE, TODAY);

        // Then
        assertEquals(ENSCHEDE, change.state().municipality());
        assertEquals(RESERVED, change.state().state());
        assertEquals(6, change.state().version());
        assertEquals(List.of(new VacancyTakenOver(ID, ENSCHEDE, ALMELO, "C001", "C001-1.1", TODAY)), change.events());
    }

    @Test
    void whatIsDoneStaysWhereItWasDone() {
        assertThrows(IllegalStateException.class, () -> in(LET).takenOverBy(ENSCHEDE, TODAY));
        assertThrows(IllegalStateException.class, () -> in(RETURNED).takenOverBy(ENSCHEDE, TODAY));
    }

    private static Admission only(LocalDate permitted) {
        return (unit, day) ->
                day.equals(permitted) ? Optional.empty() : Optional.of(new SharingNotPermitted(unit, day));
    }

    private static Unit unit(Admission admission) {
        return new Unit("C001-1.1", "C001-1", "C001", ALMELO, Unit.Kind.PLACE, HOME, admission, null);
    }

    private static Vacancy in(VacancyState state) {
        return new Vacancy(ID, "C001-1.1", "C001-1", ALMELO, "C001", HOME, ANNOUNCEMENT, TODAY, state, 5);
    }

    private static Decision.Accepted<Vacancy> accepted(Decision<Vacancy> decision) {
        return switch (decision) {
            case Decision.Accepted<Vacancy> accepted -> accepted;
            case Decision.Rejected<Vacancy> rejected -> throw new AssertionError(rejected.reason());
        };
    }

    private static Rejection rejection(Decision<Vacancy> decision) {
        return assertInstanceOf(Decision.Rejected.class, decision).reason();
    }
}
