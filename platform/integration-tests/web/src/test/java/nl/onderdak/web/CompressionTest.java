// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses to clients that accept gzip. REST Assured unpacks them unseen, so another client asks. */
@QuarkusTest
class CompressionTest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/")
    URI home;

    @AfterAll
    static void end() {
        CLIENT.close();
    }

    @ParameterizedTest
    @CsvSource({"application/json, 'one of many'", "text/csv, 'text,number'"})
    void aLongTextIsCompressed(String type, String text) throws IOException, InterruptedException {
        // When
        var plain = get("/v1/things/many", type, null);
        var packed = get("/v1/things/many", type, "gzip");

        // Then
        assertEquals(Optional.empty(), plain.headers().firstValue("Content-Encoding"));
        assertEquals(Optional.of("gzip"), packed.headers().firstValue("Content-Encoding"));
        assertTrue(packed.body().length < plain.body().length / 10, packed.body().length + " bytes");
        assertEquals(text(plain.body()), text(unpacked(packed.body())));
        assertTrue(text(plain.body()).contains(text));
        for (var answer : List.of(plain, packed)) {
            assertTrue(answer.headers().firstValue("Vary").orElse("").contains("Accept-Encoding"));
        }
    }

    @Test
    void theContractIsCompressed() throws IOException, InterruptedException {
        var packed = get("/v1/openapi.json", "application/json", "gzip, deflate");

        assertEquals(Optional.of("gzip"), packed.headers().firstValue("Content-Encoding"));
        assertTrue(text(unpacked(packed.body())).contains("\"openapi\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/things/caller", "/v1/nothing", "/q/health/live"})
    void aShortTextIsNot(String path) throws IOException, InterruptedException {
        assertEquals(Optional.empty(), get(path, "*/*", "gzip").headers().firstValue("Content-Encoding"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "br"})
    void aClientThatDoesNotAcceptGzipGetsPlainText(String accepted) throws IOException, InterruptedException {
        assertEquals(
                Optional.empty(),
                get("/v1/things/many", "application/json", accepted).headers().firstValue("Content-Encoding"));
    }

    @Test
    void aStateWithAStrongTagIsNot() throws IOException, InterruptedException {
        // Given
        var thing = Api.posting(Bodies.thing())
                .post("/v1/things")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        // When
        var answer = get(thing, "application/json", "gzip");

        // Then
        assertEquals(Optional.of("\"1\""), answer.headers().firstValue("ETag"));
        assertEquals(Optional.empty(), answer.headers().firstValue("Content-Encoding"));
    }

    @Test
    void noResponseIsMarkedAsNotCompressed() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(home.resolve("/v1/things/many"))
                .header("Authorization", "Bearer " + Api.token())
                .header("Accept-Encoding", "gzip")
                .HEAD()
                .build();
        var head = CLIENT.send(request, HttpResponse.BodyHandlers.discarding());

        assertEquals(200, head.statusCode());
        assertEquals(Optional.empty(), head.headers().firstValue("Content-Encoding"));
    }

    private HttpResponse<byte[]> get(String path, String type, String coding) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(home.resolve(path))
                .header("Authorization", "Bearer " + Api.token())
                .header("Accept", type);
        if (coding != null) {
            request.header("Accept-Encoding", coding);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
