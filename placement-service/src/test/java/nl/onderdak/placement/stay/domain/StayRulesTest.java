// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.domain;

import static nl.onderdak.placement.coupling.domain.Households.ALMELO;
import static nl.onderdak.placement.coupling.domain.Households.COUPLED;
import static nl.onderdak.placement.coupling.domain.Households.COUPLING;
import static nl.onderdak.placement.coupling.domain.Households.PERMIT;
import static nl.onderdak.placement.coupling.domain.Households.TODAY;
import static nl.onderdak.placement.coupling.domain.Households.coupled;
import static nl.onderdak.placement.coupling.domain.Households.fact;
import static nl.onderdak.placement.coupling.domain.Households.in;
import static nl.onderdak.placement.coupling.domain.Households.members;
import static nl.onderdak.placement.coupling.domain.Households.numbers;
import static nl.onderdak.placement.coupling.domain.Households.regular;
import static nl.onderdak.testkit.Decided.rejection;
import static nl.onderdak.testkit.Decided.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.contracts.placement.EndReason;
import nl.onderdak.contracts.placement.FamilyArrival;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.HouseholdReturned;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.contracts.placement.Realised;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.CouplingDetails;
import nl.onderdak.placement.coupling.domain.CouplingRejection.DayInFuture;
import nl.onderdak.placement.coupling.domain.CouplingRejection.MemberUnknown;
import nl.onderdak.placement.coupling.domain.Households;
import nl.onderdak.placement.coupling.domain.Lineage;
import nl.onderdak.placement.coupling.domain.Mediation.Searching;
import nl.onderdak.placement.coupling.domain.MoveIn;
import nl.onderdak.placement.coupling.domain.State;
import nl.onderdak.placement.dossier.domain.DossierItem;
import nl.onderdak.placement.household.domain.ArrivalKind;
import nl.onderdak.placement.stay.domain.StayRejection.AlreadyHoused;
import nl.onderdak.placement.stay.domain.StayRejection.DossierIncomplete;
import nl.onderdak.placement.stay.domain.StayRejection.HousedBeforeArrival;
import nl.onderdak.placement.stay.domain.StayRejection.HousedBeforeCoupling;
import nl.onderdak.placement.stay.domain.StayRejection.HousedBeforePermit;
import nl.onderdak.placement.stay.domain.StayRejection.HousedInFuture;
import nl.onderdak.placement.stay.domain.StayRejection.MovedOnSince;
import nl.onderdak.placement.stay.domain.StayRejection.RegisteredInFuture;
import nl.onderdak.placement.stay.domain.StayRejection.ReturnedAlready;
import nl.onderdak.placement.stay.domain.StayRejection.ReturnedBeforeHoused;
import nl.onderdak.placement.stay.domain.StayRejection.StayTooLong;
import nl.onderdak.placement.stay.domain.StayRejection.StayUnknown;
import nl.onderdak.placement.stay.domain.StayRejection.UntilBeforeHoused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StayRulesTest {

    private static final SortedSet<Integer> ALL = new TreeSet<>();
    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 3);
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @Test
    void aFamilyOfFiveInOneDwellingIsFiveRealised() {
        // When
        var decision = house(coupled(5), regular(FEBRUARY));

        // Then
        assertEquals(
                new HouseholdHoused(
                        COUPLING,
                        ALMELO,
                        5,
                        0,
                        new Housing(FEBRUARY, "C001-4711", AccommodationKind.REGULAR, 5),
                        List.of(new Realised(ALMELO, FEBRUARY, 5))),
                fact(decision));
        assertEquals(State.HOUSED, state(decision).state());
    }

    @Test
    void anExpectedMemberWhoMovesInIsExpectedNoMore() {
        // When
        var some = house(coupled(1, 3), numbers(1, 2));
        var all = house(coupled(1, 3), numbers(1, 2, 3, 4));
        var none = house(coupled(1, 3), ALL);

        // Then
        assertEquals(
                2, some.expected().stream().mapToInt(FamilyArrival::persons).sum());
        assertEquals(List.of(), all.expected());
        assertNull(none.expected());
    }

    private static HouseholdHoused house(Coupling coupling, SortedSet<Integer> members) {
        return (HouseholdHoused)
                fact(StayRules.house(coupling, regular(SEPTEMBER), members, TODAY, CountingPolicy.PRACTICE));
    }

    @ParameterizedTest
    @CsvSource({"2024-06-30, 2024-H1", "2024-07-01, 2024-H2"})
    void theDayOfMovingInDecidesTheHalfYear(LocalDate housedOn, String halfYear) {
        // When
        var housed = state(house(coupled(1), regular(housedOn)));

        // Then
        assertEquals(halfYear, housed.stays().getFirst().halfYear().toString());
    }

    @Test
    void aHostFamilyAndThenAHomeIsOneRealisationInTheHalfYearOfTheHome() {
        // Given
        var lodged = state(house(coupled(3), in(AccommodationKind.HOST_FAMILY, FEBRUARY)));

        // When
        var decision = house(lodged, regular(SEPTEMBER));

        // Then
        assertEquals(State.LODGED, lodged.state());
        assertEquals(3, lodged.waiting());
        assertEquals(List.of(new Realised(ALMELO, SEPTEMBER, 3)), fact(decision).realised());
        assertEquals(State.HOUSED, state(decision).state());
    }

    @Test
    void aTemporaryHomeAndThenAPermanentOneIsOneRealisationAndOneRehousing() {
        // Given
        var temporary = state(house(coupled(3), in(AccommodationKind.HAR, FEBRUARY)));

        // When
        var decision = house(temporary, regular(SEPTEMBER));

        // Then
        assertEquals(List.of(), fact(decision).realised());
        assertEquals(State.MOVED_ON, state(decision).state());
        assertEquals(3, state(decision).counted());
    }

    @ParameterizedTest
    @CsvSource({
        "SHORTSTAY, 2025-01-15, 2025-07-15",
        "HAR, 2025-01-15, 2025-07-15",
        "HOST_FAMILY, 2025-01-15, 2025-04-15"
    })
    void aTemporaryPlaceLastsForTheTermOfItsKind(AccommodationKind kind, LocalDate housedOn, LocalDate endsOn) {
        // When
        var housed = state(house(coupled(1), in(kind, housedOn)));

        // Then
        assertEquals(Optional.of(endsOn), housed.endsOn());
        assertTrue(housed.lacksNextHome());
    }

    @Test
    void aWithdrawnHouseholdNeedsNoNextHome() {
        // Given
        var lodged = state(house(coupled(1), in(AccommodationKind.HOST_FAMILY, FEBRUARY)));

        // When
        var withdrawn = state(lodged.withdraw(EndReason.DEPARTED, FEBRUARY, TODAY));

        // Then
        assertTrue(lodged.lacksNextHome());
        assertEquals(Optional.empty(), withdrawn.endsOn());
        assertFalse(withdrawn.lacksNextHome());
    }

    @Test
    void shortstayLastsSixMonthsAtMost() {
        // Given
        var longest = LocalDate.of(2025, 7, 15);
        var start = LocalDate.of(2025, 1, 15);

        // Then
        state(house(coupled(1), new MoveIn(start, longest, null, AccommodationKind.SHORTSTAY, null)));
        state(house(coupled(1), new MoveIn(start, longest.plusDays(1), null, AccommodationKind.HAR, null)));
        assertEquals(
                new StayTooLong(longest.plusDays(1), longest),
                rejection(house(
                        coupled(1), new MoveIn(start, longest.plusDays(1), null, AccommodationKind.SHORTSTAY, null))));
    }

    @Test
    void aContractThatEndsNeedsANextHomeAndALastingOneDoesNot() {
        // Given
        var youthContract = new MoveIn(FEBRUARY, FEBRUARY.plusYears(5), null, AccommodationKind.REGULAR, null);

        // When
        var temporary = state(house(coupled(1), youthContract));
        var next = state(house(temporary, regular(SEPTEMBER)));

        // Then
        assertEquals(Optional.of(FEBRUARY.plusYears(5)), temporary.endsOn());
        assertTrue(temporary.lacksNextHome());
        assertEquals(Optional.empty(), next.endsOn());
        assertFalse(next.lacksNextHome());
    }

    @Test
    void anAgreedNextHomeHoldsUntilTheHouseholdMovesIn() {
        // Given
        var details = coupled(1).details();
        var agreed = new CouplingDetails(
                details.id(),
                details.municipality(),
                details.lineage(),
                details.arrival(),
                details.permitOn(),
                details.coupledOn(),
                null,
                Set.of(),
                SEPTEMBER);
        var coupling = new Coupling(agreed, members(1, 0), List.of(), new Searching(), 1);

        // When
        var temporary = state(house(coupling, new MoveIn(FEBRUARY, SEPTEMBER, null, AccommodationKind.HAR, null)));
        var next = state(house(temporary, regular(SEPTEMBER)));

        // Then
        assertEquals(SEPTEMBER, temporary.details().nextHomeOn());
        assertFalse(temporary.lacksNextHome());
        assertNull(next.details().nextHomeOn());
    }

    @Test
    void aSponsorCountsOneAndTheFamilyThatArrivesThreeMore() {
        // Given
        var sponsor = state(house(coupled(1, 3), in(AccommodationKind.SHARED, FEBRUARY)));

        // When
        var decision =
                StayRules.house(sponsor, regular(SEPTEMBER), numbers(1, 2, 3, 4), TODAY, CountingPolicy.PRACTICE);

        // Then
        assertEquals(1, sponsor.counted());
        assertEquals(State.HOUSED, sponsor.state());
        assertEquals(List.of(new Realised(ALMELO, SEPTEMBER, 3)), fact(decision).realised());
        assertEquals(4, state(decision).persons());
        assertEquals(4, state(decision).counted());
    }

    @Test
    void aFamilyOfEightInTwoDwellingsIsEightRealised() {
        // Given
        var eight = coupled(8);

        // When
        var six = StayRules.house(eight, regular(FEBRUARY), numbers(1, 2, 3, 4, 5, 6), TODAY, CountingPolicy.PRACTICE);
        var two = StayRules.house(state(six), regular(FEBRUARY), numbers(7, 8), TODAY, CountingPolicy.PRACTICE);

        // Then
        assertEquals(State.PARTLY_HOUSED, state(six).state());
        assertEquals(2, state(six).waiting());
        assertEquals(List.of(new Realised(ALMELO, FEBRUARY, 2)), fact(two).realised());
        assertEquals(8, state(two).counted());
        assertEquals(State.HOUSED, state(two).state());
    }

    @Test
    void aResettledHouseholdWithoutReceptionCountsInHar() {
        // Given
        var resettled = coupled(Lineage.of(ALMELO), ArrivalKind.RESETTLED, 1, 0);

        // When
        var decision = house(resettled, in(AccommodationKind.HAR, COUPLED));

        // Then
        assertEquals(List.of(new Realised(ALMELO, COUPLED, 1)), fact(decision).realised());
    }

    @Test
    void anEarlierStayThatIsReportedLaterTakesThePlaceOfTheOneThatCounted() {
        // Given
        var housed = state(house(coupled(3), regular(SEPTEMBER)));

        // When
        var decision = house(housed, in(AccommodationKind.HAR, FEBRUARY));

        // Then
        assertEquals(
                List.of(new Realised(ALMELO, FEBRUARY, 3), new Realised(ALMELO, SEPTEMBER, -3)),
                fact(decision).realised());
        assertEquals(State.MOVED_ON, state(decision).state());
    }

    @Test
    void aHousingInBrielleReportedAfterTheMergerCountsForBrielleInTheHalfYearBefore() {
        // Given
        var brielle = new MunicipalityCode("GM0501");
        var voorne = new MunicipalityCode("GM1992");
        var merged = new Lineage(brielle, List.of(new Lineage.Succession(voorne, LocalDate.of(2023, 1, 1))));
        var details = new CouplingDetails(
                COUPLING,
                voorne,
                merged,
                ArrivalKind.ASYLUM,
                LocalDate.of(2022, 10, 3),
                LocalDate.of(2022, 10, 17),
                null,
                Set.of());
        var coupling = state(Coupling.couple(
                details,
                members(4, 0).stream()
                        .map(one -> one.arrived(details.coupledOn()))
                        .toList(),
                true,
                LocalDate.of(2023, 1, 3)));

        // When
        var before = StayRules.house(
                coupling, regular(LocalDate.of(2022, 12, 28)), ALL, LocalDate.of(2023, 1, 3), CountingPolicy.PRACTICE);
        var after = StayRules.house(
                coupling, regular(LocalDate.of(2023, 1, 1)), ALL, LocalDate.of(2023, 1, 3), CountingPolicy.PRACTICE);

        // Then
        assertEquals(
                List.of(new Realised(brielle, LocalDate.of(2022, 12, 28), 4)),
                fact(before).realised());
        assertEquals("2022-H2", state(before).stays().getFirst().halfYear().toString());
        assertEquals(voorne, fact(before).municipality());
        assertEquals(
                List.of(new Realised(voorne, LocalDate.of(2023, 1, 1), 4)),
                fact(after).realised());
    }

    @Test
    void aReturnToReceptionCorrectsTheDayOfMovingInAndTheHouseholdWaitsAgain() {
        // Given
        var housed = state(house(coupled(3), in(AccommodationKind.HAR, FEBRUARY)));

        // When
        var decision = StayRules.returnToReception(housed, 1, SEPTEMBER, TODAY, CountingPolicy.PRACTICE);
        var again = house(state(decision), regular(SEPTEMBER.plusDays(30)));

        // Then
        assertEquals(
                new HouseholdReturned(
                        COUPLING,
                        ALMELO,
                        3,
                        3,
                        new Housing(FEBRUARY, "C001-4711", AccommodationKind.HAR, 3),
                        SEPTEMBER,
                        List.of(new Realised(ALMELO, FEBRUARY, -3))),
                fact(decision));
        assertEquals(State.COUPLED, state(decision).state());
        assertEquals(
                List.of(new Realised(ALMELO, SEPTEMBER.plusDays(30), 3)),
                fact(again).realised());
    }

    @Test
    void aReturnIsNotBeforeTheStayNorInTheFutureNorRepeated() {
        // Given
        var housed = state(house(coupled(3), regular(FEBRUARY)));
        var returned = state(returnToReception(housed, 1, SEPTEMBER));
        var movedOn = state(house(housed, regular(SEPTEMBER)));

        // Then
        assertEquals(
                new ReturnedBeforeHoused(FEBRUARY.minusDays(1), FEBRUARY),
                rejection(returnToReception(housed, 1, FEBRUARY.minusDays(1))));
        assertEquals(
                new DayInFuture(TODAY.plusDays(1), TODAY), rejection(returnToReception(housed, 1, TODAY.plusDays(1))));
        assertEquals(new StayUnknown(2), rejection(returnToReception(housed, 2, SEPTEMBER)));
        assertEquals(new ReturnedAlready(SEPTEMBER), rejection(returnToReception(returned, 1, SEPTEMBER)));
        assertEquals(new MovedOnSince(2), rejection(returnToReception(movedOn, 1, SEPTEMBER)));
    }

    @Test
    void aHouseholdMovesInBetweenPermitCouplingAndToday() {
        // Given
        var coupling = coupled(3);

        // Then
        assertEquals(
                new HousedBeforePermit(PERMIT.minusDays(1), PERMIT),
                rejection(house(coupling, in(AccommodationKind.SELF_FOUND, PERMIT.minusDays(1)))));
        assertEquals(
                new HousedBeforeCoupling(COUPLED.minusDays(1), COUPLED),
                rejection(house(coupling, regular(COUPLED.minusDays(1)))));
        assertEquals(
                new HousedInFuture(TODAY.plusDays(1), TODAY), rejection(house(coupling, regular(TODAY.plusDays(1)))));
        state(house(coupling, regular(COUPLED)));
        state(house(coupling, regular(TODAY)));
    }

    @ParameterizedTest
    @EnumSource(names = {"SELF_FOUND", "HOST_FAMILY", "COA_HOTEL", "NIDOS"})
    void accommodationOfOthersMayBeOlderThanTheCoupling(AccommodationKind kind) {
        state(house(coupled(1), in(kind, PERMIT)));
    }

    @Test
    void aStayDoesNotEndBeforeItsFirstDayAndIsNotRegisteredInTheFuture() {
        // Given
        var over = new MoveIn(FEBRUARY, FEBRUARY.minusDays(1), null, AccommodationKind.HAR, null);
        var ahead = new MoveIn(FEBRUARY, null, null, AccommodationKind.HAR, TODAY.plusDays(1));

        // Then
        assertEquals(new UntilBeforeHoused(FEBRUARY.minusDays(1), FEBRUARY), rejection(house(coupled(1), over)));
        assertEquals(new RegisteredInFuture(TODAY.plusDays(1), TODAY), rejection(house(coupled(1), ahead)));
    }

    @ParameterizedTest
    @EnumSource
    void noTenancyBeginsWithoutPapers(AccommodationKind kind) {
        // Given
        var lacking = Households.lacking(coupled(1), DossierItem.BSN, DossierItem.BANK_ACCOUNT);

        // When
        var decision = house(lacking, in(kind, FEBRUARY));

        // Then
        switch (kind) {
            case REGULAR, SHARED, FLEX ->
                assertEquals(
                        new DossierIncomplete(Set.of(DossierItem.BSN, DossierItem.BANK_ACCOUNT)), rejection(decision));
            case SELF_FOUND, TRANSIT_FACILITY, HAR, SHORTSTAY, HOST_FAMILY, COA_HOTEL, NIDOS -> state(decision);
        }
    }

    @Test
    void aMemberDoesNotMoveInTwiceOnADay() {
        // Given
        var housed = state(house(coupled(3), regular(FEBRUARY)));

        // Then
        assertEquals(new AlreadyHoused(FEBRUARY), rejection(house(housed, in(AccommodationKind.FLEX, FEBRUARY))));
    }

    @Test
    void onlyMembersMoveInAndNotBeforeTheyArrive() {
        // Given
        var arrived = state(coupled(1, 1).arrive(numbers(2), SEPTEMBER, TODAY));

        // Then
        assertEquals(
                new MemberUnknown(3),
                rejection(StayRules.house(arrived, regular(SEPTEMBER), numbers(3), TODAY, CountingPolicy.PRACTICE)));
        assertEquals(
                new HousedBeforeArrival(2, SEPTEMBER),
                rejection(StayRules.house(arrived, regular(FEBRUARY), numbers(2), TODAY, CountingPolicy.PRACTICE)));
    }

    private static Decision<Coupling> house(Coupling coupling, MoveIn moveIn) {
        return StayRules.house(coupling, moveIn, ALL, TODAY, CountingPolicy.PRACTICE);
    }

    private static Decision<Coupling> returnToReception(Coupling coupling, int stay, LocalDate on) {
        return StayRules.returnToReception(coupling, stay, on, TODAY, CountingPolicy.PRACTICE);
    }
}
