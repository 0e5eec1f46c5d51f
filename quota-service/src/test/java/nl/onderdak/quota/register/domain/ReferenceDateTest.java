// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.register.domain.ReferenceDate.WrongReferenceDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceDateTest {

    @ParameterizedTest
    @CsvSource({"2024-H1, 2023-01-01", "2024-H2, 2023-01-01", "2025-H1, 2024-01-01", "2013-H2, 2012-01-01"})
    void theReferenceDateIsFirstOfJanuaryOfTheYearBefore(String halfYear, LocalDate expected) {
        // When
        var referenceDate = ReferenceDate.of(HalfYear.valueOf(halfYear));

        // Then
        assertEquals(expected, referenceDate);
    }

    @ParameterizedTest
    @CsvSource({"2024-H1, 2023-01-01, true", "2024-H2, 2023-01-01, true", "2024-H1, 2024-01-01, false"})
    void anotherReferenceDateIsRefusedWithTheRightOne(String halfYear, LocalDate given, boolean right) {
        // When
        var decision = ReferenceDate.check(given, HalfYear.valueOf(halfYear));

        // Then
        assertEquals(
                right
                        ? Decision.accepted(given)
                        : Decision.rejected(
                                new WrongReferenceDate(HalfYear.valueOf(halfYear), given, LocalDate.of(2023, 1, 1))),
                decision);
    }
}
