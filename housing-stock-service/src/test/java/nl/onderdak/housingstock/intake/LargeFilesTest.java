// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole corporation in one file, and one field that is larger than any. */
@ServiceTest
class LargeFilesTest {

    private static final System.Logger LOG = System.getLogger(LargeFilesTest.class.getName());
    private static final int DWELLINGS = 50_000;
    private static final int LINES = 10_000;
    private static final Duration MOST = Duration.ofSeconds(60);
    private static final int SIXTEEN_MIB = 16 * 1024 * 1024;
    private static final long LITTLE = 8L * 1024 * 1024;
    private static final String NDJSON = "application/x-ndjson";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void fiftyThousandDwellingsByVera() throws Exception {
        // Given
        var vera = Vera.connected();
        IntFunction<String> file = from -> IntStream.range(from, from + LINES)
                .mapToObj(i -> vera.unit(
                        "U" + i,
                        "2026-06-01T08:00:00Z",
                        i % 100 == 0 ? "LEE" : "VEH",
                        "\"detailSoort\":{\"code\":\"TUS\"},\"streefhuur\":640.5,"))
                .collect(Collectors.joining("\n"));

        // When
        var first = sent(vera, "/vera/v4/eenheden-intakes", NDJSON, file, "by VERA");
        var again = sent(vera, "/vera/v4/eenheden-intakes", NDJSON, file, "by VERA again");

        // Then
        assertEquals(DWELLINGS, first.sum("created"));
        assertEquals(DWELLINGS, again.sum("unchanged"));
        assertEquals(0, again.applied());
        assertTrue(first.took().compareTo(MOST) <= 0 && again.took().compareTo(MOST) <= 0, first + " " + again);
    }

    @Test
    void fiftyThousandDwellingsByCsv() throws Exception {
        // Given
        var vera = Vera.connected();
        IntFunction<String> file = from -> "dwelling,landlord,municipality,capacity,rooms,selfContained,rentPerMonth\n"
                + IntStream.range(from, from + LINES)
                        .mapToObj(i -> String.join(
                                ",", vera.reference("C" + i), vera.landlord(), vera.municipality(), "4,3,true,64050"))
                        .collect(Collectors.joining("\n"));

        // When
        var first = sent(vera, "/v1/dwelling-intakes", "text/csv", file, "by CSV");
        var again = sent(vera, "/v1/dwelling-intakes", "text/csv", file, "by CSV again");

        // Then
        assertEquals(DWELLINGS, first.sum("accepted"));
        assertEquals(DWELLINGS, again.sum("accepted"));
        assertEquals(0, again.applied());
        assertTrue(first.took().compareTo(MOST) <= 0 && again.took().compareTo(MOST) <= 0, first + " " + again);
    }

    private record Sent(Duration took, List<JsonNode> reports) {

        int sum(String count) {
            return reports.stream()
                    .mapToInt(report -> report.path(count).asInt())
                    .sum();
        }

        long applied() {
            return reports.stream()
                    .filter(report -> report.path("applied").asBoolean())
                    .count();
        }
    }

    private Sent sent(Vera vera, String path, String type, IntFunction<String> file, String what) throws Exception {
        var reports = new ArrayList<JsonNode>();
        var took = Duration.ZERO;
        for (int from = 0; from < DWELLINGS; from += LINES) {
            var request = request(vera, path, type)
                    .POST(HttpRequest.BodyPublishers.ofString(file.apply(from)))
                    .build();
            long start = System.nanoTime();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            took = took.plusNanos(System.nanoTime() - start);
            assertEquals(200, answer.statusCode(), answer.body());
            reports.add(JSON.readTree(answer.body()));
        }
        LOG.log(System.Logger.Level.INFO, "{0} dwellings {1} in {2}", DWELLINGS, what, took);
        return new Sent(took, reports);
    }

    private static HttpRequest.Builder request(Vera vera, String path, String type) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + Tokens.corporation(vera.landlord()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", type);
    }

    /** The length is announced, so that it is refused unread. */
    @ParameterizedTest
    @CsvSource({
        "/v1/dwelling-intakes, text/csv",
        "/v1/dwelling-intakes, application/x-ndjson",
        "/v1/dwellings, application/json",
        "/vera/v4/eenheden-intakes, application/x-ndjson",
        "/vera/v4/eenheden-intakes, application/json",
        "/vera/v4/eenheden, application/json",
        "/vera/v4/huuropzeggingen-intakes, application/x-ndjson",
        "/vera/v4/toewijzingen-intakes, application/x-ndjson",
        "/vera/v4/publicaties-intakes, application/x-ndjson"
    })
    void aFieldOfSixteenMebibytesIsRefusedUnread(String path, String type) throws IOException {
        // Given
        var vera = Vera.connected();
        var head = "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nIdempotency-Key: %s\r\n"
                        .formatted(path, Tokens.corporation(vera.landlord()), UUID.randomUUID())
                + "Content-Type: " + type + "\r\nContent-Length: " + (SIXTEEN_MIB + 20)
                + "\r\n\r\n{\"idExtern\":\"aaaa";
        long before = allocated();

        // When
        String status;
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            status = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }

        // Then
        assertTrue(status.startsWith("HTTP/1.1 413"), status);
        assertTrue(allocated() - before < LITTLE, () -> (allocated() - before) + " bytes");
    }

    /** Just within what a request may have: its line is refused, read no further than a line may be. */
    @ParameterizedTest
    @CsvSource({
        "/v1/dwelling-intakes, text/csv",
        "/v1/dwelling-intakes, application/x-ndjson",
        "/vera/v4/eenheden-intakes, application/x-ndjson",
        "/vera/v4/eenheden-intakes, application/json"
    })
    void aFieldThatFillsTheRequestIsALineTooLong(String path, String type) throws Exception {
        // Given
        var vera = Vera.connected();
        var body = new byte[SIXTEEN_MIB - 1_000];
        Arrays.fill(body, (byte) 'a');
        var start = switch (type) {
            case "text/csv" -> "dwelling,landlord,municipality,capacity,rooms,selfContained\n\"";
            case NDJSON -> "{\"idExtern\":\"";
            default -> "[{\"idExtern\":\"";
        };
        var end = switch (type) {
            case "text/csv" -> "\"\n";
            case NDJSON -> "\"}";
            default -> "\"}]";
        };
        System.arraycopy(start.getBytes(StandardCharsets.US_ASCII), 0, body, 0, start.length());
        System.arraycopy(end.getBytes(StandardCharsets.US_ASCII), 0, body, body.length - end.length(), end.length());
        var request = request(vera, path + "?mode=PARTIAL", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        long before = allocated();

        // When
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());

        // Then
        long spent = allocated() - before;
        LOG.log(System.Logger.Level.INFO, "{0} bytes allocated for a field of {1} to {2}", spent, body.length, path);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                type.equals("text/csv") ? "line-too-long" : "too-deep-or-long",
                JSON.readTree(answer.body()).at("/refusals/0/errors/0/code").asText());
        // the body itself, once as it came in and once as a whole, and the sender's buffers
        assertTrue(spent < 6L * SIXTEEN_MIB, () -> spent + " bytes");
    }

    /** By all threads of this process, the service's among them. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
    }
}
