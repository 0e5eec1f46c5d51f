// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvParserTest {

    private static final int LONGEST = 262_144;
    private static final int SIXTEEN_MIB = 16 * 1024 * 1024;

    private static List<CsvParser.Row> rows(String text, int longest) {
        var parser = new CsvParser(text.getBytes(StandardCharsets.UTF_8), longest);
        var rows = new ArrayList<CsvParser.Row>();
        for (var row = parser.next(); row.isPresent(); row = parser.next()) {
            rows.add(row.get());
        }
        return rows;
    }

    @Test
    void fieldsAreReadAsTheyWereWritten() {
        // When
        var rows = rows("\uFEFFa,\"b, \"\"c\"\"\r\nd\",\r\n\"x\"y,z\n\"open", LONGEST);

        // Then
        assertEquals(List.of("a", "b, \"c\"\r\nd", ""), rows.get(0).fields());
        assertTrue(rows.get(0).wellFormed());
        assertEquals(3, rows.get(1).line());
        assertFalse(rows.get(1).wellFormed());
        assertEquals(List.of("x"), rows.get(1).fields());
        assertFalse(rows.get(2).wellFormed());
    }

    private static List<Integer> malformed(List<CsvParser.Row> rows) {
        return rows.stream()
                .filter(row -> !row.wellFormed())
                .map(CsvParser.Row::line)
                .toList();
    }

    @Test
    void manyBrokenLinesAreReadInTimeThatGrowsWithTheirNumber() {
        var rows = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> rows("x\",\"\n".repeat(200_000), LONGEST));

        assertEquals(200_000, malformed(rows).size());
    }

    @Test
    void aQuoteThatIsNotClosedTakesItsOwnLineOnly() {
        // When
        var rows = rows("h\na\n\"b\nc,\"d\ne\"\r\n\"f\ng\n", LONGEST);

        // Then
        assertEquals(
                List.of(1, 2, 3, 4, 6, 7),
                rows.stream().map(CsvParser.Row::line).toList());
        assertEquals(List.of(3, 6), malformed(rows));
        assertEquals(List.of("c", "d\ne"), rows.get(3).fields());
        assertEquals(List.of("g"), rows.getLast().fields());
    }

    @Test
    void aQuoteThatOneOfALaterLineClosesTakesItsOwnLineOnly() {
        // When
        var rows = rows("a,\"b\nc,d\ne,\"f\"\ng,h", LONGEST);

        // Then
        assertEquals(List.of(1, 2, 3, 4), rows.stream().map(CsvParser.Row::line).toList());
        assertEquals(List.of(1), malformed(rows));
        assertEquals(List.of("e", "f"), rows.get(2).fields());
    }

    @Test
    void aQuoteThatIsNotClosedMakesNoLongLine() {
        // When
        var rows = rows("\"a\n" + "b\n".repeat(20), 10);

        // Then
        assertEquals(21, rows.size());
        assertEquals(List.of(1), malformed(rows));
        assertFalse(rows.getFirst().tooLong());
    }

    @Test
    void whatIsNotInUtf8IsNotWellFormed() {
        // Given
        var parser = new CsvParser("café,1\nb,2\n".getBytes(StandardCharsets.ISO_8859_1), LONGEST);

        // Then
        assertFalse(parser.next().orElseThrow().wellFormed());
        assertEquals(List.of("b", "2"), parser.next().orElseThrow().fields());
    }

    @Test
    void aLongFieldIsNoBlankLine() {
        assertFalse(rows("12345678901\n", 10).getFirst().isBlank());
        assertTrue(rows("\n", 10).getFirst().isBlank());
    }

    @Test
    void aRecordMayHaveAsManyBytesAsAllowedAndNotOneMore() {
        // When
        var rows = rows("12345,67890\n12345,678901\n12345,678é\n12345,€678\n12345,😀6\n12345,😀67\nnext\n", 10);

        // Then
        assertEquals(
                List.of(false, true, false, true, false, true, false),
                rows.stream().map(CsvParser.Row::tooLong).toList());
        assertEquals(List.of("next"), rows.getLast().fields());
    }

    /** In a heap that has room for the input and no second of it. */
    @ParameterizedTest
    @ValueSource(strings = {"quoted", "plain", "quotes", "after a quote", "many fields", "beyond Latin-1"})
    void sixteenMebibytesInOneRecordTakeNoMoreThanTheInput(String shape) throws Exception {
        // When
        var run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CsvParserTest.class.getName(),
                        shape)
                .redirectErrorStream(true)
                .start();
        var output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // Then
        assertTrue(run.waitFor(1, TimeUnit.MINUTES));
        assertEquals("2 records", output.strip());
    }

    /** Reads a record of that shape, and a small one after it. */
    public static void main(String[] shape) {
        var input = new byte[SIXTEEN_MIB];
        Arrays.fill(input, (byte) 'a');
        switch (shape[0]) {
            case "plain" -> {}
            case "quoted" -> input[0] = '"';
            case "quotes" -> Arrays.fill(input, (byte) '"');
            case "after a quote" -> Arrays.fill(input, 0, 2, (byte) '"');
            case "many fields" -> Arrays.fill(input, (byte) ',');
            case "beyond Latin-1" -> {
                for (int i = 0; i < input.length - 3; i += 3) {
                    input[i] = (byte) 0xE2;
                    input[i + 1] = (byte) 0x82;
                    input[i + 2] = (byte) 0xAC;
                }
            }
            default -> throw new IllegalArgumentException(shape[0]);
        }
        boolean quoted = input[0] == '"' && input[1] != '"' || shape[0].equals("quotes");
        System.arraycopy((quoted ? "\"\nb" : "a\nb").getBytes(StandardCharsets.UTF_8), 0, input, SIXTEEN_MIB - 3, 3);
        var parser = new CsvParser(input, LONGEST);
        int records = 0;
        while (parser.next().isPresent()) {
            records++;
        }
        System.out.println(records + " records");
    }
}
