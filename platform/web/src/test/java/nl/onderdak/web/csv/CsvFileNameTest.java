// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.Test;

class CsvFileNameTest {

    private final MultivaluedHashMap<String, String> query = new MultivaluedHashMap<>();

    @Test
    void itIsThePathWithoutItsVersionAndWhatTheListWasNarrowedTo() {
        assertEquals("attachment; filename=\"vacancies.csv\"", CsvFileName.ofRequest("/v1/vacancies", query));

        // When
        query.add("validOn", "2024-06-30");
        query.add("limit", "100");
        query.add("municipality", "GM0141");

        // Then
        assertEquals(
                "attachment; filename=\"vacancies-GM0141-2024-06-30.csv\"",
                CsvFileName.ofRequest("/v1/vacancies", query));
        assertEquals(
                "attachment; filename=\"balances-PV23-half-years-GM0141-2024-06-30.csv\"",
                CsvFileName.ofRequest("/v1/balances/PV23/half-years", query));
    }

    @Test
    void nothingThatEndsAHeaderOrAPathIsTakenOver() {
        query.add("province", "../\"\r\n;x=");

        assertEquals(
                "attachment; filename=\"balances-a-b-x.csv\"", CsvFileName.ofRequest("/v1/balances/a\"/../b/", query));
    }

    @Test
    void aResourceNamesItsFileByParts() {
        assertEquals(
                "attachment; filename=\"standen-PV23-2024-06-30.csv\"",
                CsvFileName.of("standen", "PV23", "2024-06-30"));
        assertEquals("attachment; filename=\"standen.csv\"", CsvFileName.of("standen", null, ""));
        assertEquals(
                100 + ".csv\"".length(),
                CsvFileName.of("a".repeat(101)).split("\"", 2)[1].length());
    }
}
