// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import org.junit.jupiter.api.Test;

class FamilyExpectationTest {

    private static final UUID COUPLING = UUID.fromString("01939d2e-7c00-7000-8000-000000000001");
    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final MunicipalityCode WIERDEN = new MunicipalityCode("GM0189");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);
    private static final List<FamilyArrival> THREE = List.of(new FamilyArrival(DAY.plusMonths(3), 3));

    private static FamilyExpectation expectation(MunicipalityCode municipality, List<FamilyArrival> arrivals) {
        return new FamilyExpectation(COUPLING, municipality, arrivals, DAY);
    }

    @Test
    void aCoupledOrChangedHouseholdExpectsWhomTheFactTells() {
        assertEquals(
                List.of(expectation(ALMELO, THREE)),
                FamilyExpectation.by(new HouseholdCoupled(COUPLING, ALMELO, 1, DAY.minusDays(9), DAY, THREE)));
        assertEquals(
                List.of(expectation(ALMELO, List.of())),
                FamilyExpectation.by(
                        new HouseholdChanged(COUPLING, ALMELO, 4, 3, HouseholdChanged.Cause.ARRIVED, DAY, null)));
    }

    @Test
    void aHouseholdThatIsCoupledWithoutExpectedFamilyChangesNothing() {
        assertEquals(
                List.of(),
                FamilyExpectation.by(new HouseholdCoupled(COUPLING, ALMELO, 1, DAY.minusDays(9), DAY, List.of())));
    }

    @Test
    void aHouseholdThatMovesToAnotherMunicipalityExpectsNobodyInTheOldOne() {
        assertEquals(
                List.of(expectation(WIERDEN, List.of()), expectation(ALMELO, THREE)),
                FamilyExpectation.by(new HouseholdRecoupled(COUPLING, ALMELO, WIERDEN, 1, DAY, THREE)));
        assertEquals(
                List.of(expectation(WIERDEN, List.of()), expectation(ALMELO, THREE)),
                FamilyExpectation.by(new CouplingTakenOver(COUPLING, ALMELO, WIERDEN, 1, 1, DAY, THREE)));
    }

    @Test
    void aHouseholdThatEndedExpectsNobodyAndOneThatMovesInAsBefore() {
        assertEquals(
                List.of(expectation(ALMELO, List.of())),
                FamilyExpectation.by(new CouplingEnded(COUPLING, ALMELO, EndReason.DEPARTED, DAY)));
        assertEquals(List.of(), FamilyExpectation.by(housed(null)));
    }

    @Test
    void anExpectedMemberWhoMovesInIsExpectedNoMore() {
        assertEquals(List.of(expectation(ALMELO, THREE)), FamilyExpectation.by(housed(THREE)));
        assertEquals(List.of(expectation(ALMELO, List.of())), FamilyExpectation.by(housed(List.of())));
    }

    private static HouseholdHoused housed(List<FamilyArrival> expected) {
        return new HouseholdHoused(
                COUPLING,
                ALMELO,
                1,
                0,
                new Housing(DAY, null, AccommodationKind.REGULAR, 1),
                List.of(new Realised(ALMELO, DAY, 1)),
                expected);
    }
}
