// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import org.junit.jupiter.api.Test;

class VisibleAreasTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final MunicipalityCode WIERDEN = new MunicipalityCode("GM0189");
    private static final List<String> AREAS = List.of("GM0141", "GM0189", "GM0344", "PV23", "PV26", "NL");

    @Test
    void whoHasTheCountryOpensTheEntriesOfEverything() {
        assertEquals(AREAS, shown("RIJK", new Jurisdiction.Country()));
    }

    @Test
    void aProvinceThoseOfItselfAndItsMunicipalities() {
        assertEquals(
                List.of("GM0141", "GM0189", "PV23"), shown("PV23", new Jurisdiction.Area(Set.of(ALMELO, WIERDEN))));
    }

    @Test
    void aMunicipalityThoseOfItselfAndOfThoseThatItSucceeded() {
        assertEquals(List.of("GM0141"), shown("GM0141", new Jurisdiction.Area(Set.of(ALMELO))));
        assertEquals(List.of("GM0141", "GM0189"), shown("GM0141", new Jurisdiction.Area(Set.of(ALMELO, WIERDEN))));
    }

    @Test
    void aCorporationNone() {
        assertEquals(List.of(), shown("corporation:C001", new Jurisdiction.OfCorporation("C001")));
    }

    private static List<String> shown(String organisation, Jurisdiction jurisdiction) {
        var by = Organisation.named(organisation).orElseThrow();
        return AREAS.stream()
                .filter(area -> VisibleAreas.shows(by, jurisdiction, Area.valueOf(area)))
                .toList();
    }
}
