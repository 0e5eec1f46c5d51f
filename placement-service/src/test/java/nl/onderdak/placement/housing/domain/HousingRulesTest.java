// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.housing.domain;

import static nl.onderdak.testkit.Decided.accepted;
import static nl.onderdak.testkit.Decided.rejection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.placement.coupling.domain.Coupling.Coupled;
import nl.onderdak.placement.coupling.domain.Coupling.Details;
import nl.onderdak.placement.coupling.domain.Coupling.Housed;
import nl.onderdak.placement.coupling.domain.Coupling.MoveIn;
import nl.onderdak.placement.coupling.domain.Coupling.Stay;
import nl.onderdak.placement.housing.domain.HousingRejection.AlreadyHoused;
import nl.onderdak.placement.housing.domain.HousingRejection.HousedBeforeCoupling;
import nl.onderdak.placement.housing.domain.HousingRejection.HousedBeforePermit;
import nl.onderdak.placement.housing.domain.HousingRejection.HousedInFuture;
import nl.onderdak.placement.housing.domain.HousingRejection.RegisteredInFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HousingRulesTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final LocalDate TODAY = LocalDate.of(2024, 9, 2);
    private static final LocalDate PERMIT = LocalDate.of(2024, 1, 8);
    private static final LocalDate COUPLING = LocalDate.of(2024, 1, 22);
    private static final Details DETAILS = new Details(UUID.randomUUID(), ALMELO, 3, PERMIT, COUPLING);
    private static final Coupled COUPLED = new Coupled(DETAILS, 1);
    private static final MoveIn MOVED_IN =
            new MoveIn(LocalDate.of(2024, 6, 30), "C001-4711", AccommodationKind.REGULAR, null);
    private static final Housed HOUSED = new Housed(DETAILS, new Stay(MOVED_IN, 3), 2);

    @ParameterizedTest
    @CsvSource({"2024-06-30, 2024-H1", "2024-07-01, 2024-H2", "2024-01-22, 2024-H1"})
    void aHousingCountsInTheHalfYearOfMovingIn(LocalDate housedOn, String halfYear) {
        // Given
        var moveIn = new MoveIn(housedOn, "C001-4711", AccommodationKind.REGULAR, null);

        // When
        var decision = HousingRules.house(COUPLED, moveIn, TODAY, CountingPolicy.PRACTICE);

        // Then
        var accepted = accepted(decision);
        assertEquals(new Housed(DETAILS, new Stay(moveIn, 3), 2), accepted.state());
        assertEquals(HalfYear.valueOf(halfYear), accepted.state().stay().halfYear());
        assertEquals(
                List.of(new HouseholdHoused(
                        DETAILS.id(), ALMELO, 3, new Housing(housedOn, "C001-4711", AccommodationKind.REGULAR, 3))),
                accepted.events());
    }

    @Test
    void aStayWithAHostFamilyIsRecordedAndDoesNotCount() {
        // Given
        var moveIn = new MoveIn(COUPLING, null, AccommodationKind.HOST_FAMILY, null);

        // When
        var decision = HousingRules.house(COUPLED, moveIn, TODAY, CountingPolicy.PRACTICE);

        // Then
        assertEquals(0, accepted(decision).state().stay().countedPersons());
    }

    @Test
    void aHouseholdIsHousedOnTheDayOfItsCouplingAtTheEarliest() {
        // Given
        var sameDay = on(COUPLING);
        var dayBefore = on(COUPLING.minusDays(1));

        // When
        var inTime = HousingRules.house(COUPLED, sameDay, TODAY, CountingPolicy.PRACTICE);
        var early = HousingRules.house(COUPLED, dayBefore, TODAY, CountingPolicy.PRACTICE);

        // Then
        accepted(inTime);
        assertEquals(new HousedBeforeCoupling(COUPLING.minusDays(1), COUPLING), rejection(early));
    }

    @ParameterizedTest
    @EnumSource(
            value = AccommodationKind.class,
            names = {"SELF_FOUND", "HOST_FAMILY", "COA_HOTEL"})
    void whatNoMunicipalityProvidesMayPrecedeTheCouplingButNotThePermit(AccommodationKind kind) {
        // When
        var beforeCoupling = HousingRules.house(
                COUPLED, new MoveIn(COUPLING.minusDays(1), null, kind, null), TODAY, CountingPolicy.PRACTICE);
        var onPermit =
                HousingRules.house(COUPLED, new MoveIn(PERMIT, null, kind, null), TODAY, CountingPolicy.PRACTICE);
        var beforePermit = HousingRules.house(
                COUPLED, new MoveIn(PERMIT.minusDays(1), null, kind, null), TODAY, CountingPolicy.PRACTICE);

        // Then
        accepted(beforeCoupling);
        accepted(onPermit);
        assertEquals(new HousedBeforePermit(PERMIT.minusDays(1), PERMIT), rejection(beforePermit));
    }

    @ParameterizedTest
    @EnumSource(
            value = AccommodationKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SELF_FOUND", "HOST_FAMILY", "COA_HOTEL"})
    void whatAMunicipalityProvidesFollowsTheCoupling(AccommodationKind kind) {
        // When
        var sameDay =
                HousingRules.house(COUPLED, new MoveIn(COUPLING, null, kind, null), TODAY, CountingPolicy.PRACTICE);
        var dayBefore = HousingRules.house(
                COUPLED, new MoveIn(COUPLING.minusDays(1), null, kind, null), TODAY, CountingPolicy.PRACTICE);

        // Then
        accepted(sameDay);
        assertEquals(new HousedBeforeCoupling(COUPLING.minusDays(1), COUPLING), rejection(dayBefore));
    }

    @Test
    void aHouseholdIsHousedTodayAtTheLatest() {
        // Given
        var today = on(TODAY);
        var tomorrow = on(TODAY.plusDays(1));

        // When
        var inTime = HousingRules.house(COUPLED, today, TODAY, CountingPolicy.PRACTICE);
        var early = HousingRules.house(COUPLED, tomorrow, TODAY, CountingPolicy.PRACTICE);

        // Then
        accepted(inTime);
        assertEquals(new HousedInFuture(TODAY.plusDays(1), TODAY), rejection(early));
    }

    @Test
    void aRegistrationInThePopulationRegisterMayPrecedeTheMoveButNotLieAhead() {
        // Given
        var before = new MoveIn(TODAY, null, AccommodationKind.REGULAR, TODAY.minusDays(3));
        var today = new MoveIn(COUPLING, null, AccommodationKind.REGULAR, TODAY);
        var tomorrow = new MoveIn(COUPLING, null, AccommodationKind.REGULAR, TODAY.plusDays(1));

        // When
        var first = HousingRules.house(COUPLED, before, TODAY, CountingPolicy.PRACTICE);
        var second = HousingRules.house(COUPLED, today, TODAY, CountingPolicy.PRACTICE);
        var third = HousingRules.house(COUPLED, tomorrow, TODAY, CountingPolicy.PRACTICE);

        // Then
        accepted(first);
        accepted(second);
        assertEquals(new RegisteredInFuture(TODAY.plusDays(1), TODAY), rejection(third));
    }

    @Test
    void aPersonCountsOnce() {
        // When
        var decision = HousingRules.house(HOUSED, on(TODAY), TODAY, CountingPolicy.PRACTICE);

        // Then
        assertEquals(new AlreadyHoused(MOVED_IN.housedOn()), rejection(decision));
    }

    private static MoveIn on(LocalDate day) {
        return new MoveIn(day, null, AccommodationKind.REGULAR, null);
    }
}
