// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import org.junit.jupiter.api.Test;

class RecouplingOptionTest {

    private static MunicipalityCode code(String code) {
        return new MunicipalityCode(code);
    }

    private static LocalNeed need(String code, long waiting, long free) {
        return new LocalNeed(code(code), waiting, free, false);
    }

    private static RecouplingOption option(String from, String to, long persons) {
        return new RecouplingOption(code(from), code(to), persons);
    }

    @Test
    void whoLacksMostGoesToWhereMostIsFree() {
        // Given 10 and 4 without a home, homes for 6 and 5 to spare
        var needs = List.of(need("GM0141", 12, 2), need("GM0147", 4, 0), need("GM0173", 1, 7), need("GM0189", 0, 5));

        // Then
        assertEquals(
                List.of(option("GM0141", "GM0173", 6), option("GM0141", "GM0189", 4), option("GM0147", "GM0189", 1)),
                RecouplingOption.of(needs));
    }

    @Test
    void nobodyIsCoupledAgainWhoseMunicipalityHasTheHome() {
        assertEquals(List.of(), RecouplingOption.of(List.of(need("GM0141", 2, 2), need("GM0189", 0, 5))));
        assertEquals(
                List.of(option("GM0141", "GM0189", 1)),
                RecouplingOption.of(List.of(need("GM0141", 3, 2), need("GM0189", 0, 5))));
        assertEquals(List.of(), RecouplingOption.of(List.of(need("GM0141", 3, 2), need("GM0189", 5, 5))));
    }

    @Test
    void ofEqualOnesTheFirstByCodeComesFirst() {
        assertEquals(
                List.of(option("GM0141", "GM0173", 2), option("GM0147", "GM0189", 2)),
                RecouplingOption.of(List.of(
                        need("GM0189", 0, 2), need("GM0147", 2, 0), need("GM0173", 0, 2), need("GM0141", 2, 0))));
    }
}
