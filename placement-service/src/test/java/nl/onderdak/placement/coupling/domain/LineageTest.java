// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import org.junit.jupiter.api.Test;

class LineageTest {

    private static final MunicipalityCode ONE = new MunicipalityCode("GM0001");
    private static final MunicipalityCode TWO = new MunicipalityCode("GM0002");
    private static final MunicipalityCode THREE = new MunicipalityCode("GM0003");
    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);

    private final Lineage lineage = new Lineage(
            ONE, List.of(new Lineage.Succession(TWO, DAY), new Lineage.Succession(THREE, DAY.plusYears(1))));

    @Test
    void aSuccessorIsThereFromItsFirstDay() {
        assertEquals(ONE, lineage.on(DAY.minusDays(1)));
        assertEquals(TWO, lineage.on(DAY));
        assertEquals(TWO, lineage.on(DAY.plusYears(1).minusDays(1)));
        assertEquals(THREE, lineage.on(DAY.plusYears(1)));
    }

    @Test
    void aMunicipalityWithoutSuccessorsStays() {
        assertEquals(ONE, Lineage.of(ONE).on(LocalDate.MAX));
    }
}
