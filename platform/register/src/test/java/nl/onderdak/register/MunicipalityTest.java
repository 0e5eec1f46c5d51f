// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MunicipalityTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2024-01-22, -, true",
                "2024-01-23, -, false",
                "2001-01-01, 2024-01-22, true",
                "2001-01-01, 2024-01-21, false"
            })
    void aMunicipalityExistsFromItsFirstDayToItsLast(LocalDate validFrom, LocalDate validUntil, boolean expected) {
        // Given
        var municipality = new Municipality(
                new MunicipalityCode("GM0141"),
                "Almelo",
                new ProvinceCode("PV23"),
                validFrom,
                validUntil,
                1,
                Instant.EPOCH);

        // When
        var exists = municipality.existsOn(LocalDate.of(2024, 1, 22));

        // Then
        assertEquals(expected, exists);
    }
}
