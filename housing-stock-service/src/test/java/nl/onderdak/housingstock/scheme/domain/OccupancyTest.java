// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import nl.onderdak.housingstock.policy.domain.PolicyValue;
import nl.onderdak.housingstock.policy.domain.Term;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccupancyTest {

    @ParameterizedTest
    @CsvSource({
        // two persons in a dwelling: 117 / 2 = 58,5, and 100 / 2 = 50
        "116, 200, 58",
        "117, 200, 59",
        "118, 200, 59",
        "119, 200, 60",
        "99, 200, 50",
        "100, 200, 50",
        "101, 200, 51",
        "0, 200, 0",
        // 117 persons in 50 dwellings are 2,34 in each
        "117, 233, 51",
        "117, 234, 50"
    })
    void theLastDwellingIsNotFull(int persons, long perHundred, int dwellings) {
        var assumed = PolicyValue.given(Term.OCCUPANCY, LocalDate.of(2025, 3, 27), perHundred);
        assertEquals(dwellings, new Occupancy(persons, assumed).dwellings());
    }
}
