// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import nl.onderdak.contracts.ProvinceCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTest {

    private static final ProvinceCode OVERIJSSEL = new ProvinceCode("PV23");

    @ParameterizedTest
    @ValueSource(strings = {"GM0141", "PV23", "NL"})
    void anAreaIsReadFromItsCode(String code) {
        assertEquals(code, Area.valueOf(code).code());
        assertTrue(code.matches(Area.PATTERN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nl", "GM141", "PV2", "BE", "GM0141 "})
    void anythingElseIsNoArea(String code) {
        assertThrows(IllegalArgumentException.class, () -> Area.valueOf(code));
    }

    @Test
    void thereAreTwelveProvinces() {
        assertEquals(12, Province.values().length);
        assertEquals(Optional.of(Province.OVERIJSSEL), Province.of(OVERIJSSEL));
        assertEquals(Optional.empty(), Province.of(new ProvinceCode("PV19")));
    }
}
