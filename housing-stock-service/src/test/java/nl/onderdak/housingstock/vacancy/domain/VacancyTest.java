// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.domain;

import static nl.onderdak.testkit.Decided.accepted;
import static nl.onderdak.testkit.Decided.rejection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.Accessibility;
import nl.onderdak.contracts.housingstock.DwellingReserved;
import nl.onderdak.contracts.housingstock.ReservationEnded;
import nl.onderdak.contracts.housingstock.VacancyAnnounced;
import nl.onderdak.contracts.housingstock.VacancyReturned;
import nl.onderdak.contracts.housingstock.VacancyTakenOver;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.vacancy.domain.Vacancy.Household;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.CouplingElsewhere;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.DwellingTooSmall;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.ExpiryNotInFuture;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.ExpiryTooLate;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.HouseholdHousedAlready;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.ReservedElsewhere;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.VacancyNotAvailable;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.VacancyNotReserved;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Announced;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Let;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Reserved;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Returned;
import org.junit.jupiter.api.Test;

class VacancyTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final MunicipalityCode ENSCHEDE = new MunicipalityCode("GM0153");
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID COUPLING = UUID.fromString("01900000-0000-7000-8000-00000000000c");
    private static final UUID OTHER = UUID.fromString("01900000-0000-7000-8000-00000000000d");
    private static final Dwelling.Particulars HOME =
            new Dwelling.Particulars(4, 3, true, Accessibility.STEP_FREE, 64_000, "BU01410201", null);
    private static final Instant NOW = Instant.parse("2025-03-01T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 1);
    private static final VacancyAnnounced ANNOUNCED = new VacancyAnnounced(
            ID, ALMELO, "C001-1", 4, 3, true, Accessibility.STEP_FREE, 64_000, "BU01410201", null, TODAY.plusDays(9));
    private static final ReservationPolicy POLICY = new ReservationPolicy(28);
    private static final Instant LATER = NOW.plus(Duration.ofDays(7));

    @Test
    void isAnnouncedAsItsFirstVersion() {
        // When
        var change = Vacancy.announce(ID, "C001-1", ALMELO, "C001", HOME, TODAY.plusDays(9), TODAY);

        // Then
        assertEquals(
                new Vacancy(ID, "C001-1", ALMELO, "C001", HOME, TODAY.plusDays(9), TODAY, new Announced(), 1),
                change.state());
        assertEquals(List.of(ANNOUNCED), change.events());
    }

    @Test
    void isReservedForAHouseholdThatFits() {
        // Given
        var vacancy = announced();

        // When
        var change = accepted(vacancy.reserve(household(4), LATER, NOW, POLICY));

        // Then
        assertEquals(new Reserved(COUPLING, LATER), change.state().state());
        assertEquals(2, change.state().version());
        assertEquals(List.of(new DwellingReserved(ID, ALMELO, "C001-1", COUPLING, LATER)), change.events());
    }

    @Test
    void isNotReservedForMorePersonsThanItSuits() {
        assertEquals(new DwellingTooSmall(5, 4), rejection(announced().reserve(household(5), LATER, NOW, POLICY)));
    }

    @Test
    void isNotReservedForAHouseholdOfAnotherMunicipality() {
        var household = new Household(COUPLING, ENSCHEDE, 2, false);
        assertEquals(
                new CouplingElsewhere(ALMELO, ENSCHEDE), rejection(announced().reserve(household, LATER, NOW, POLICY)));
    }

    @Test
    void isNotReservedForAHouseholdThatIsHoused() {
        var household = new Household(COUPLING, ALMELO, 0, false);
        assertEquals(new HouseholdHousedAlready(), rejection(announced().reserve(household, LATER, NOW, POLICY)));
    }

    @Test
    void isNotReservedForAHouseholdThatHasAnotherReservation() {
        var household = new Household(COUPLING, ALMELO, 2, true);
        assertEquals(new ReservedElsewhere(COUPLING), rejection(announced().reserve(household, LATER, NOW, POLICY)));
    }

    @Test
    void isNotReservedUntilThisVeryMoment() {
        assertEquals(new ExpiryNotInFuture(NOW), rejection(announced().reserve(household(2), NOW, NOW, POLICY)));
    }

    @Test
    void isReservedForTheShortestTimeThereIs() {
        assertInstanceOf(Decision.Accepted.class, announced().reserve(household(2), NOW.plusNanos(1000), NOW, POLICY));
    }

    @Test
    void isReservedForTheLongestTimeAllowed() {
        assertInstanceOf(
                Decision.Accepted.class, announced().reserve(household(2), NOW.plus(Duration.ofDays(28)), NOW, POLICY));
    }

    @Test
    void isNotReservedForLongerThanAllowed() {
        var tooLate = NOW.plus(Duration.ofDays(28)).plusNanos(1000);
        assertEquals(new ExpiryTooLate(28), rejection(announced().reserve(household(2), tooLate, NOW, POLICY)));
    }

    @Test
    void isReservedOnlyWhileItIsAvailable() {
        for (var state : List.of(
                new Reserved(OTHER, LATER),
                new Let(OTHER, TODAY),
                new Returned(TODAY, VacancyReturned.Reason.WITHDRAWN))) {
            assertEquals(new VacancyNotAvailable(), rejection(in(state).reserve(household(2), LATER, NOW, POLICY)));
        }
    }

    @Test
    void isAvailableAgainAfterRelease() {
        // Given
        var vacancy = in(new Reserved(COUPLING, LATER));

        // When
        var change = accepted(vacancy.cancelled());

        // Then
        assertEquals(new Announced(), change.state().state());
        assertEquals(vacancy.version() + 1, change.state().version());
        assertEquals(List.of(ended(ReservationEnded.Cause.CANCELLED)), change.events());
    }

    @Test
    void isReleasedOnlyWhenReserved() {
        for (var state : List.of(
                new Announced(), new Let(OTHER, TODAY), new Returned(TODAY, VacancyReturned.Reason.WITHDRAWN))) {
            assertEquals(new VacancyNotReserved(), rejection(in(state).cancelled()));
        }
    }

    @Test
    void goesBackWithTheReason() {
        // Given
        var vacancy = announced();

        // When
        var change = accepted(vacancy.returned(VacancyReturned.Reason.NO_COUPLED_HOUSEHOLD, TODAY));

        // Then
        assertEquals(
                new Returned(TODAY, VacancyReturned.Reason.NO_COUPLED_HOUSEHOLD),
                change.state().state());
        assertEquals(
                List.of(new VacancyReturned(ID, ALMELO, "C001-1", TODAY, VacancyReturned.Reason.NO_COUPLED_HOUSEHOLD)),
                change.events());
    }

    @Test
    void goesBackOnlyWhileItIsAvailable() {
        for (var state : List.of(
                new Reserved(OTHER, LATER),
                new Let(OTHER, TODAY),
                new Returned(TODAY, VacancyReturned.Reason.WITHDRAWN))) {
            assertEquals(
                    new VacancyNotAvailable(), rejection(in(state).returned(VacancyReturned.Reason.WITHDRAWN, TODAY)));
        }
    }

    @Test
    void runsOutAtTheVeryMomentOfExpiry() {
        var vacancy = in(new Reserved(COUPLING, LATER));
        assertFalse(vacancy.hasExpired(LATER.minusNanos(1)));
        assertTrue(vacancy.hasExpired(LATER));
        assertFalse(announced().hasExpired(LATER));
    }

    @Test
    void isAvailableAgainAfterExpiry() {
        // Given
        var vacancy = in(new Reserved(COUPLING, LATER));

        // When
        var change = vacancy.expire(LATER);

        // Then
        assertEquals(new Announced(), change.state().state());
        assertEquals(List.of(ended(ReservationEnded.Cause.EXPIRED)), change.events());
    }

    @Test
    void doesNotExpireBeforeItsTime() {
        var vacancy = in(new Reserved(COUPLING, LATER));
        assertThrows(IllegalStateException.class, () -> vacancy.expire(LATER.minusNanos(1)));
    }

    @Test
    void goesToTheSuccessorOfItsMunicipalityWithItsReservation() {
        // Given
        var vacancy = in(new Reserved(COUPLING, LATER));

        // When
        var change = vacancy.takenOverBy(ENSCHEDE, TODAY);

        // Then
        assertEquals(ENSCHEDE, change.state().municipality());
        assertEquals(vacancy.state(), change.state().state());
        assertEquals(6, change.state().version());
        assertEquals(List.of(new VacancyTakenOver(ID, ENSCHEDE, ALMELO, "C001-1", TODAY)), change.events());
    }

    @Test
    void whatIsDoneStaysWhereItWasDone() {
        var let = in(new Let(COUPLING, TODAY));
        var returned = in(new Returned(TODAY, VacancyReturned.Reason.WITHDRAWN));
        assertThrows(IllegalStateException.class, () -> let.takenOverBy(ENSCHEDE, TODAY));
        assertThrows(IllegalStateException.class, () -> returned.takenOverBy(ENSCHEDE, TODAY));
    }

    @Test
    void aPolicyOfNoDaysIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new ReservationPolicy(0));
    }

    private static Vacancy announced() {
        return Vacancy.announce(ID, "C001-1", ALMELO, "C001", HOME, TODAY.plusDays(9), TODAY)
                .state();
    }

    private static Vacancy in(VacancyState state) {
        return new Vacancy(ID, "C001-1", ALMELO, "C001", HOME, TODAY.plusDays(9), TODAY, state, 5);
    }

    private static Household household(int persons) {
        return new Household(COUPLING, ALMELO, persons, false);
    }

    private static ReservationEnded ended(ReservationEnded.Cause cause) {
        return new ReservationEnded(ID, ALMELO, "C001-1", COUPLING, cause);
    }
}
