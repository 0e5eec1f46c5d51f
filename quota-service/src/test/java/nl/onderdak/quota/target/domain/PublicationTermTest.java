// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationTermTest {

    @ParameterizedTest
    @CsvSource({"2025-H1, 2024-10-02", "2025-H2, 2025-04-01", "2024-H1, 2023-10-02", "2024-H2, 2024-04-01"})
    void thirteenWeeksBeforeTheStartIsTheLatestDay(String halfYear, LocalDate expected) {
        // When
        var latest = PublicationTerm.latestDay(HalfYear.valueOf(halfYear));

        // Then
        assertEquals(expected, latest);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-H1, 2024-10-01, true,  0",
        "2025-H1, 2024-10-02, true,  0",
        "2025-H1, 2024-10-03, false, 1",
        "2025-H2, 2025-04-01, true,  0",
        "2025-H2, 2025-04-02, false, 1",
        "2025-H2, 2025-04-25, false, 24",
        "2023-H1, 2022-09-30, true,  0"
    })
    void publicationOnTheLatestDayIsInTimeAndADayLaterIsLate(
            String halfYear, LocalDate publishedOn, boolean inTime, long daysLate) {
        // Given
        var period = HalfYear.valueOf(halfYear);

        // When
        var onTime = PublicationTerm.inTime(period, publishedOn);
        var late = PublicationTerm.daysLate(period, publishedOn);

        // Then
        assertEquals(inTime, onTime);
        assertEquals(daysLate, late);
    }
}
