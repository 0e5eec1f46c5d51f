// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.ProvinceCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTest {

    private static final ProvinceCode OVERIJSSEL = new ProvinceCode("PV23");
    private static final NamedArea ALMELO = new NamedArea(Area.valueOf("GM0141"), "Almelo", Set.of(OVERIJSSEL));
    private static final NamedArea PROVINCE = new NamedArea(Area.valueOf("PV23"), "Overijssel", Set.of());
    private static final NamedArea COUNTRY = new NamedArea(Area.valueOf("NL"), "Nederland", Set.of());

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
    void whoGovernsTheCountrySeesEverything() {
        for (var area : Arrays.asList(ALMELO, PROVINCE, COUNTRY)) {
            assertTrue(area.visibleFrom(Area.valueOf("NL")));
            assertTrue(area.entriesVisibleFrom(Area.valueOf("NL")));
        }
    }

    @Test
    void aProvinceSeesItselfItsMunicipalitiesAndTheSumOfTheCountry() {
        // Given
        var own = Area.valueOf("PV23");
        var other = Area.valueOf("PV25");

        // Then
        assertTrue(ALMELO.visibleFrom(own));
        assertTrue(PROVINCE.entriesVisibleFrom(own));
        assertTrue(COUNTRY.visibleFrom(own));
        assertFalse(COUNTRY.entriesVisibleFrom(own));
        assertFalse(ALMELO.visibleFrom(other));
        assertFalse(PROVINCE.visibleFrom(other));
    }

    @Test
    void aMunicipalitySeesItselfAndTheSumOfTheCountry() {
        // Given
        var own = Area.valueOf("GM0141");

        // Then
        assertTrue(ALMELO.entriesVisibleFrom(own));
        assertTrue(COUNTRY.visibleFrom(own));
        assertFalse(PROVINCE.visibleFrom(own));
        assertFalse(ALMELO.visibleFrom(Area.valueOf("GM0150")));
    }

    @Test
    void aMunicipalityOfWhichTheProvinceIsUnknownIsSeenByNoProvince() {
        // Given
        var unknown = new NamedArea(Area.valueOf("GM9998"), null, Set.of());

        // Then
        assertFalse(unknown.visibleFrom(Area.valueOf("PV23")));
        assertTrue(unknown.visibleFrom(Area.valueOf("NL")));
    }

    @Test
    void thereAreTwelveProvinces() {
        assertEquals(12, Province.values().length);
        assertEquals(Optional.of(Province.OVERIJSSEL), Province.of(OVERIJSSEL));
        assertEquals(Optional.empty(), Province.of(new ProvinceCode("PV19")));
    }
}
