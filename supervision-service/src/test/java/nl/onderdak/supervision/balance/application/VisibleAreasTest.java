// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.NamedArea;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import org.junit.jupiter.api.Test;

class VisibleAreasTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final MunicipalityCode WIERDEN = new MunicipalityCode("GM0189");
    private static final List<String> AREAS = List.of("GM0141", "GM0189", "GM0344", "PV23", "PV26", "NL");

    @Test
    void aNationalBodyOpensTheEntriesOfEveryArea() {
        assertEquals(AREAS, shown("RIJK", new Jurisdiction.Country()));
    }

    @Test
    void aProvinceOpensThoseOfItselfAndItsMunicipalities() {
        assertEquals(
                List.of("GM0141", "GM0189", "PV23"), shown("PV23", new Jurisdiction.Area(Set.of(ALMELO, WIERDEN))));
    }

    @Test
    void aMunicipalityOpensThoseOfItselfAndItsPredecessors() {
        assertEquals(List.of("GM0141"), shown("GM0141", new Jurisdiction.Area(Set.of(ALMELO))));
        assertEquals(List.of("GM0141", "GM0189"), shown("GM0141", new Jurisdiction.Area(Set.of(ALMELO, WIERDEN))));
    }

    @Test
    void aCorporationOpensNone() {
        assertEquals(List.of(), shown("corporation:C001", new Jurisdiction.OfCorporation("C001")));
    }

    @Test
    void aProvinceThatAMunicipalityWasKnownToLieInStillOpensWhatWasKnownThen() {
        // Given
        var moved = new NamedArea(
                Area.valueOf("GM0344"), "Utrecht", Set.of(new ProvinceCode("PV26"), new ProvinceCode("PV23")));
        var overijssel = Organisation.named("PV23").orElseThrow();
        var gelderland = Organisation.named("PV25").orElseThrow();

        // Then
        assertTrue(VisibleAreas.shows(overijssel, new Jurisdiction.Area(Set.of(ALMELO)), moved));
        assertFalse(VisibleAreas.shows(gelderland, new Jurisdiction.Area(Set.of()), moved));
    }

    private static NamedArea named(String area) {
        return new NamedArea(Area.valueOf(area), area, Set.of());
    }

    private static List<String> shown(String organisation, Jurisdiction jurisdiction) {
        var by = Organisation.named(organisation).orElseThrow();
        return AREAS.stream()
                .filter(area -> VisibleAreas.shows(by, jurisdiction, named(area)))
                .toList();
    }
}
