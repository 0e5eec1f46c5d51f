// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.formpolicy.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.formpolicy.domain.FormPolicy.Decision;
import nl.onderdak.housingstock.formpolicy.domain.FormPolicy.Exclusion;
import nl.onderdak.housingstock.formpolicy.domain.FormPolicy.Warning;
import org.junit.jupiter.api.Test;

class FormPolicyTest {

    private static final LocalDate DECIDED = LocalDate.of(2025, 3, 27);

    /** Almelo, plan of 27 March 2025: no large transit facilities, and no accommodation of groups. */
    private static final FormPolicy ALMELO = new FormPolicy(
            new MunicipalityCode("GM0141"),
            List.of(new Decision(
                    2,
                    DECIDED,
                    List.of(
                            new Exclusion(HousingForm.TRANSIT_FACILITY, 25),
                            new Exclusion(HousingForm.GROUP_ACCOMMODATION, 1)))));

    @Test
    void anExcludedFormGivesAWarningFromItsScale() {
        assertTrue(ALMELO.warning(HousingForm.TRANSIT_FACILITY, 24, DECIDED).isEmpty());
        assertEquals(
                Optional.of(new Warning(HousingForm.TRANSIT_FACILITY, 25, DECIDED, 2)),
                ALMELO.warning(HousingForm.TRANSIT_FACILITY, 25, DECIDED));
        assertTrue(ALMELO.warning(HousingForm.GROUP_ACCOMMODATION, 1, DECIDED).isPresent());
        assertTrue(ALMELO.warning(HousingForm.FLEX, 1_000, DECIDED).isEmpty());
    }

    @Test
    void fromTheDayOfTheDecision() {
        assertTrue(ALMELO.warning(HousingForm.GROUP_ACCOMMODATION, 9, DECIDED.minusDays(1))
                .isEmpty());
        assertTrue(ALMELO.warning(HousingForm.GROUP_ACCOMMODATION, 9, DECIDED).isPresent());
    }

    @Test
    void aLaterDecisionReplacesTheWholeList() {
        // Given
        var lifted = new FormPolicy(
                ALMELO.municipality(),
                List.of(ALMELO.decisions().getFirst(), new Decision(3, DECIDED.plusYears(1), List.of())));

        // Then
        assertTrue(lifted.warning(
                        HousingForm.GROUP_ACCOMMODATION, 9, DECIDED.plusYears(1).minusDays(1))
                .isPresent());
        assertTrue(lifted.warning(HousingForm.GROUP_ACCOMMODATION, 9, DECIDED.plusYears(1))
                .isEmpty());
        assertEquals(3, lifted.version());
    }

    @Test
    void ofOneDayTheNewestDecisionHolds() {
        // Given
        var corrected = new FormPolicy(
                ALMELO.municipality(), List.of(ALMELO.decisions().getFirst(), new Decision(3, DECIDED, List.of())));

        // Then
        assertTrue(
                corrected.warning(HousingForm.GROUP_ACCOMMODATION, 9, DECIDED).isEmpty());
    }

    @Test
    void aMunicipalityThatHasNotDecidedExcludesNothing() {
        // Given
        var undecided = new FormPolicy(ALMELO.municipality(), List.of());

        // Then
        assertTrue(undecided.warning(HousingForm.HOTEL, 500, DECIDED).isEmpty());
        assertEquals(FormPolicy.UNDECIDED, undecided.version());
    }
}
