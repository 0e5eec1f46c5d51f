// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import nl.onderdak.quota.target.domain.Substantiation.Component;
import nl.onderdak.quota.target.domain.Substantiation.ComponentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstantiationTest {

    @ParameterizedTest
    @CsvSource({"21200, 0", "21300, 100", "21100, -100"})
    void partsAddUpOrLeaveARemainder(int target, long remainder) {
        // Given
        var given = new Substantiation(List.of(
                part(ComponentKind.IN_RECEPTION, 15_270),
                part(ComponentKind.EXPECTED_PERMITS, 16_830),
                part(ComponentKind.SPECIAL_GROUPS, 100),
                part(ComponentKind.EARLIER_TARGETS, -11_000)));

        // Then
        assertEquals(21_200, given.sum());
        assertEquals(remainder, given.remainder(target));
    }

    @Test
    void noExplanationIsNone() {
        assertFalse(Substantiation.NONE.isGiven());
    }

    private static Component part(ComponentKind kind, int persons) {
        return new Component(kind, null, persons, "COA");
    }
}
