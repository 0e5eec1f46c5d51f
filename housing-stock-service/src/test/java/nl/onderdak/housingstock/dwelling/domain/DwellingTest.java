// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.Accessibility;
import nl.onderdak.housingstock.dwelling.domain.Dwelling.Building;
import nl.onderdak.housingstock.dwelling.domain.Dwelling.Particulars;
import nl.onderdak.housingstock.dwelling.domain.DwellingRejection.DwellingOver;
import nl.onderdak.housingstock.dwelling.domain.DwellingRejection.EndInFuture;
import org.junit.jupiter.api.Test;

class DwellingTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    private static final Particulars PARTICULARS =
            new Particulars(4, 3, true, Accessibility.ANY, 64_000, "BU01410201", null);
    private static final Dwelling DWELLING =
            Dwelling.registered("C001-1", "C001", new MunicipalityCode("GM0141"), PARTICULARS, Building.UNKNOWN);

    @Test
    void endsOnItsDay() {
        // When
        var ended = DWELLING.ended(new DwellingEnd(TODAY, DwellingEndReason.DEMOLISHED), TODAY)
                .accepted()
                .orElseThrow();

        // Then
        assertEquals(DwellingState.ENDED, ended.state());
        assertEquals(2, ended.version());
        assertEquals(Decision.rejected(new DwellingOver("C001-1")), ended.changed(PARTICULARS, Building.UNKNOWN));
        assertEquals(Decision.rejected(new DwellingOver("C001-1")), ended.ended(ended.end(), TODAY));
    }

    @Test
    void doesNotEndBeforeItsDay() {
        assertEquals(
                Decision.rejected(new EndInFuture(TODAY)),
                DWELLING.ended(new DwellingEnd(TODAY.plusDays(1), DwellingEndReason.SOLD), TODAY));
    }

    @Test
    void standsUntilItsLastDay() {
        // Given
        var unit = new Unit(
                "C001-1",
                "C001-1",
                "C001",
                new MunicipalityCode("GM0141"),
                Unit.Kind.DWELLING,
                PARTICULARS,
                null,
                TODAY);

        // Then
        assertTrue(unit.standsOn(TODAY));
        assertFalse(unit.standsOn(TODAY.plusDays(1)));
    }
}
