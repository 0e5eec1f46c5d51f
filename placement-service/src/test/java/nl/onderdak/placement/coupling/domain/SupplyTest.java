// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import static nl.onderdak.placement.coupling.domain.Households.ALMELO;
import static nl.onderdak.placement.coupling.domain.Households.COUPLED;
import static nl.onderdak.placement.coupling.domain.Households.ENSCHEDE;
import static nl.onderdak.placement.coupling.domain.Households.TODAY;
import static nl.onderdak.placement.coupling.domain.Households.coupled;
import static nl.onderdak.placement.coupling.domain.Households.in;
import static nl.onderdak.placement.coupling.domain.Households.numbers;
import static nl.onderdak.placement.coupling.domain.Households.regular;
import static nl.onderdak.testkit.Decided.state;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.contracts.placement.EndReason;
import nl.onderdak.contracts.placement.HouseholdChanged;
import nl.onderdak.placement.coupling.domain.Supply.Line;
import nl.onderdak.placement.dossier.domain.Dossier;
import nl.onderdak.placement.household.domain.ArrivalKind;
import nl.onderdak.placement.stay.domain.CountingPolicy;
import nl.onderdak.placement.stay.domain.StayRules;
import org.junit.jupiter.api.Test;

class SupplyTest {

    private static final LocalDate MOVED = LocalDate.of(2024, 3, 11);

    @Test
    void aHouseholdWaitsFromTheDayOfItsCoupling() {
        assertEquals(List.of(line(ALMELO, COUPLED, 3)), made(coupled(3, 2)));
    }

    @Test
    void aMemberInAHomeThatCountsNoLongerWaits() {
        // Given
        var before = coupled(3);

        // When
        var housed = house(before, regular(MOVED), 1, 2);
        var lodged = house(before, in(AccommodationKind.HOST_FAMILY, MOVED), 1, 2, 3);

        // Then
        assertEquals(List.of(line(ALMELO, MOVED, -2)), difference(before, housed, ChangeKind.HOUSED, MOVED));
        assertEquals(List.of(), difference(before, lodged, ChangeKind.HOUSED, MOVED));
    }

    @Test
    void aMemberWhoMovedInBeforeTheCouplingNeverWaits() {
        // Given
        var before = coupled(2);
        var day = COUPLED.minusDays(7);

        // When
        var housed = house(before, in(AccommodationKind.SELF_FOUND, day), 1, 2);

        // Then
        assertEquals(List.of(line(ALMELO, COUPLED, -2)), difference(before, housed, ChangeKind.HOUSED, day));
    }

    @Test
    void aMemberWhoReturnsToReceptionWaitsAsIfNeverHoused() {
        // Given
        var housed = house(coupled(2), regular(MOVED), 1, 2);
        var back = MOVED.plusDays(40);

        // When
        var returned = state(StayRules.returnToReception(housed, 1, back, TODAY, CountingPolicy.PRACTICE));

        // Then
        assertEquals(List.of(line(ALMELO, MOVED, 2)), difference(housed, returned, ChangeKind.RETURNED, back));
    }

    @Test
    void familyThatArrivesWaitsFromThatDay() {
        // Given
        var before = coupled(1, 2);

        // When
        var arrived = state(before.arrive(numbers(2, 3), MOVED, TODAY));

        // Then
        assertEquals(List.of(line(ALMELO, MOVED, 2)), difference(before, arrived, ChangeKind.ARRIVED, MOVED));
    }

    @Test
    void aRecoupledHouseholdWaitsInTheOtherMunicipality() {
        // Given
        var before = coupled(3);

        // When
        var recoupled = state(before.recouple(ENSCHEDE, MOVED, true, TODAY));

        // Then
        assertEquals(
                List.of(line(ALMELO, MOVED, -3), line(ENSCHEDE, MOVED, 3)),
                difference(before, recoupled, ChangeKind.RECOUPLED, MOVED));
    }

    @Test
    void aWithdrawnHouseholdWaitsNoLonger() {
        // Given
        var before = coupled(3);

        // When
        var withdrawn = state(before.withdraw(EndReason.DEPARTED, MOVED, TODAY));

        // Then
        assertEquals(List.of(line(ALMELO, MOVED, -3)), difference(before, withdrawn, ChangeKind.WITHDRAWN, MOVED));
    }

    @Test
    void theSuccessorTakesOverWaitingMembersAndThoseWhoMovedInAfterItsFirstDay() {
        // Given
        var effectiveOn = LocalDate.of(2024, 3, 1);
        var lineage = new Lineage(ALMELO, List.of(new Lineage.Succession(ENSCHEDE, effectiveOn)));
        var details = new CouplingDetails(
                Households.COUPLING, ALMELO, lineage, ArrivalKind.ASYLUM, Households.PERMIT, COUPLED, null, Set.of());
        var before =
                house(state(Coupling.couple(details, Households.members(3, 0), true, TODAY)), regular(MOVED), 1, 2);

        // When
        var takenOver = before.takenOverBy(ENSCHEDE, effectiveOn).state();

        // Then
        assertEquals(
                List.of(
                        line(ALMELO, effectiveOn, -3),
                        line(ENSCHEDE, effectiveOn, 3),
                        line(ALMELO, MOVED, 2),
                        line(ENSCHEDE, MOVED, -2)),
                difference(before, takenOver, ChangeKind.TAKEN_OVER, effectiveOn));
    }

    @Test
    void membersWhoSplitOffWaitFromTheDayOfTheCoupling() {
        // Given
        var before = coupled(3);

        // When
        var split = state(before.split(
                UUID.randomUUID(),
                numbers(3),
                HouseholdChanged.Cause.ADULT_CHILDREN_APART,
                MOVED,
                TODAY,
                new Dossier(Set.of())));

        // Then
        assertEquals(
                List.of(line(ALMELO, COUPLED, -1)),
                difference(before, split.rest().state(), ChangeKind.SPLIT, MOVED));
        assertEquals(List.of(line(ALMELO, COUPLED, 1)), made(split.other().state()));
    }

    @Test
    void aHouseholdThatJoinsAnotherWaitsThereFromThatDayOn() {
        // Given
        var before = coupled(2);
        var joining = other(1);

        // When
        var union = state(before.reunite(joining, MOVED, TODAY));

        // Then
        assertEquals(
                List.of(line(ALMELO, MOVED, 1)), difference(before, union.all().state(), ChangeKind.REUNITED, MOVED));
        assertEquals(
                List.of(line(ALMELO, MOVED, -1)),
                difference(joining, union.joined().state(), ChangeKind.JOINED, MOVED));
    }

    @Test
    void displacedPersonsAreNoSupply() {
        assertEquals(List.of(), made(coupled(Lineage.of(ALMELO), ArrivalKind.DISPLACED, 3, 0)));
    }

    private static Coupling other(int persons) {
        var details = new CouplingDetails(
                UUID.randomUUID(),
                ALMELO,
                Lineage.of(ALMELO),
                ArrivalKind.ASYLUM,
                Households.PERMIT,
                COUPLED,
                null,
                Set.of());
        return state(Coupling.couple(details, Households.members(persons, 0), true, TODAY));
    }

    private static Coupling house(Coupling coupling, MoveIn moveIn, Integer... members) {
        return state(StayRules.house(coupling, moveIn, numbers(members), TODAY, CountingPolicy.PRACTICE));
    }

    private static List<Line> made(Coupling coupling) {
        return Supply.difference(
                null, coupling, ChangeKind.COUPLED, coupling.details().coupledOn());
    }

    private static List<Line> difference(Coupling before, Coupling after, ChangeKind kind, LocalDate on) {
        return Supply.difference(before, after, kind, on);
    }

    private static Line line(MunicipalityCode municipality, LocalDate on, int persons) {
        return new Line(municipality, on, persons);
    }
}
