// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.register.adapter.rest.CbsFile.UnknownLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CbsFileTest {

    private static final LocalDate IN_2023 = LocalDate.of(2023, 1, 1);
    private static final int LONGEST = 1_000;
    private static final int MOST = 100;
    private static final LocalDate IN_2024 = LocalDate.of(2024, 1, 1);

    @Test
    void statLineIsReadWithItsPaddingAndRegionsOfOtherKindsArePassedOver() throws Exception {
        // When
        var file = read("""
            "ID";"RegioS";"Perioden";"TotaleBevolking_1";"Mannen_2"
            "1";"NL01  ";"2024JJ00";"  17942942";"8915000"
            "2";"LD02  ";"2024JJ00";"   3800000";"1890000"
            "3";"PV23  ";"2024JJ00";"   1189033";"596000"
            "4";"GM0141";"2023JJ00";"     73949";"36900"
            "5";"GM0141";"2024JJ00";"     74317";"37100"
            "6";"GM0457";"2024JJ00";"         .";"."
            """);

        // Then
        assertEquals(PopulationFileLayout.STATLINE, file.layout());
        assertEquals(Set.of(IN_2023, IN_2024), file.dates());
        assertEquals(
                List.of("2 2024-01-01 null 17942942", "5 2023-01-01 GM0141 73949", "6 2024-01-01 GM0141 74317"),
                lines(file));
    }

    @Test
    void aColumnPerDateIsReadAndWhatIsEmptyIsNoFigure() throws Exception {
        // When
        var file = read("""
            gm_code,naam,provincie_code,provincie,inwoners_2023_01_01,inwoners_2024_01_01
            GM0141,Almelo,PV23,Overijssel,73949,74317
            GM0457,"Weesp, tot 24 maart 2022",PV27,Noord-Holland,,
            GM0193,Zwolle,PV23,Overijssel,132411,133141
            """);

        // Then
        assertEquals(PopulationFileLayout.COLUMN_PER_DATE, file.layout());
        assertEquals(
                List.of(
                        "2 2023-01-01 GM0141 73949",
                        "2 2024-01-01 GM0141 74317",
                        "4 2023-01-01 GM0193 132411",
                        "4 2024-01-01 GM0193 133141"),
                lines(file));
    }

    @Test
    void aMarkAtTheStartAndSemicolonsAndOtherEndsOfLinesDoNotMatter() throws Exception {
        // Given
        var text = "\uFEFFgm_code;inwoners_2024_01_01\r\nGM0141;74317\r\n\r\n";

        // When
        var file = read(text);

        // Then
        assertEquals(List.of("2 2024-01-01 GM0141 74317"), lines(file));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GM141 ;2024JJ00;74317  | 2024-01-01 | invalid-municipality-code",
                "Almelo;2024JJ00;74317  | 2024-01-01 | invalid-municipality-code",
                "GM0141;2024JJ00;-1     | 2024-01-01 | invalid-integer",
                "GM0141;2024JJ00;74.317 | 2024-01-01 | invalid-integer",
                "GM0141;2024JJ00;9999999999 | 2024-01-01 | invalid-integer",
                "GM0141;januari;74317   |            | invalid-cbs-period",
                "GM0141;2024JJ01;74317  |            | invalid-cbs-period",
                "GM0141;2024JJ00        |            | column-count",
                "\"GM0141;2024JJ00;74317|            | malformed-csv"
            })
    void aBrokenLineIsNamedWithWhatIsWrong(String line, LocalDate date, String code) throws Exception {
        // When
        var file = read("RegioS;Perioden;Bevolking_1\nGM0193;2024JJ00;133141\n" + line + "\n");

        // Then
        var broken = file.lines().getLast();
        assertEquals(3, broken.number());
        assertEquals(date, broken.date());
        assertEquals(code, broken.fault().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024KW01", "2024MM01"})
    void periodsWithinAYearArePassedOver(String period) throws Exception {
        // When
        var file = read("RegioS;Perioden;Bevolking_1\nGM0141;" + period + ";74317\n");

        // Then
        assertEquals(List.of(), file.lines());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "naam,inwoners\nAlmelo,74317", "gm_code,inwoners\nGM0141,74317", "RegioS;Perioden;Mannen_2"})
    void anotherLayoutIsSaidToBeUnknown(String text) {
        assertThrows(UnknownLayout.class, () -> read(text));
    }

    @Test
    void aLineThatIsTooLongIsNamedAndTheNextOnesAreRead() throws Exception {
        // When
        var file = read("gm_code;inwoners_2024_01_01\n\"" + "a".repeat(LONGEST) + "\";1\nGM0141;74317\n");

        // Then
        assertEquals("line-too-long", file.lines().getFirst().fault().code());
        assertEquals(3, file.lines().getLast().number());
    }

    @Test
    void readingStopsAtTheFirstLineTooMany() throws Exception {
        // When
        var file = read("gm_code;inwoners_2024_01_01\n" + "GM0141;74317\n".repeat(10 * MOST));

        // Then
        assertEquals(MOST + 1, file.lines().size());
    }

    private static CbsFile read(String text) throws UnknownLayout {
        return CbsFile.read(text.getBytes(StandardCharsets.UTF_8), LONGEST, MOST);
    }

    private static List<String> lines(CbsFile file) {
        return file.lines().stream()
                .map(line ->
                        line.number() + " " + line.date() + " " + code(line.municipality()) + " " + line.inhabitants())
                .toList();
    }

    private static String code(MunicipalityCode municipality) {
        return String.valueOf(municipality);
    }
}
