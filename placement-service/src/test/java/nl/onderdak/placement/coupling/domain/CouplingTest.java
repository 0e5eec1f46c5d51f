// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import static nl.onderdak.testkit.Decided.accepted;
import static nl.onderdak.testkit.Decided.rejection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.CouplingTakenOver;
import nl.onderdak.contracts.placement.HouseholdCoupled;
import nl.onderdak.placement.coupling.domain.Coupling.Coupled;
import nl.onderdak.placement.coupling.domain.Coupling.Details;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CoupledBeforePermit;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CoupledInFuture;
import nl.onderdak.placement.coupling.domain.CouplingRejection.MunicipalityUnknown;
import org.junit.jupiter.api.Test;

class CouplingTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final LocalDate TODAY = LocalDate.of(2024, 9, 2);
    private static final LocalDate PERMIT = LocalDate.of(2024, 1, 8);
    private static final LocalDate COUPLING = LocalDate.of(2024, 1, 22);
    private static final Details DETAILS = new Details(UUID.randomUUID(), ALMELO, 3, PERMIT, COUPLING);
    private static final Coupled COUPLED = new Coupled(DETAILS, 1);

    @Test
    void aCouplingStartsAtVersion1AndIsPublished() {
        // When
        var decision = CouplingRules.couple(DETAILS, true, TODAY);

        // Then
        var accepted = accepted(decision);
        assertEquals(COUPLED, accepted.state());
        assertEquals(List.of(new HouseholdCoupled(DETAILS.id(), ALMELO, 3, PERMIT, COUPLING)), accepted.events());
    }

    @Test
    void aHouseholdIsCoupledOnTheDayOfItsPermitAtTheEarliest() {
        // Given
        var sameDay = details(PERMIT, PERMIT);
        var dayBefore = details(PERMIT, PERMIT.minusDays(1));

        // When
        var inTime = CouplingRules.couple(sameDay, true, TODAY);
        var early = CouplingRules.couple(dayBefore, true, TODAY);

        // Then
        accepted(inTime);
        assertEquals(new CoupledBeforePermit(PERMIT.minusDays(1), PERMIT), rejection(early));
    }

    @Test
    void aHouseholdIsCoupledTodayAtTheLatest() {
        // Given
        var today = details(PERMIT, TODAY);
        var tomorrow = details(PERMIT, TODAY.plusDays(1));

        // When
        var inTime = CouplingRules.couple(today, true, TODAY);
        var early = CouplingRules.couple(tomorrow, true, TODAY);

        // Then
        accepted(inTime);
        assertEquals(new CoupledInFuture(TODAY.plusDays(1), TODAY), rejection(early));
    }

    @Test
    void aMunicipalityThatDoesNotExistIsRefused() {
        // When
        var decision = CouplingRules.couple(DETAILS, false, TODAY);

        // Then
        assertEquals(new MunicipalityUnknown(ALMELO, COUPLING), rejection(decision));
    }

    @Test
    void theSuccessorOfItsMunicipalityTakesAWaitingHouseholdOver() {
        // Given
        var hengelo = new MunicipalityCode("GM0164");
        var effectiveOn = LocalDate.of(2025, 1, 1);

        // When
        var accepted = COUPLED.takenOverBy(hengelo, effectiveOn);

        // Then
        assertEquals(new Coupled(new Details(DETAILS.id(), hengelo, 3, PERMIT, COUPLING), 2), accepted.state());
        assertEquals(List.of(new CouplingTakenOver(DETAILS.id(), hengelo, ALMELO, 3, effectiveOn)), accepted.events());
    }

    private static Details details(LocalDate permitOn, LocalDate coupledOn) {
        return new Details(UUID.randomUUID(), ALMELO, 3, permitOn, coupledOn);
    }
}
