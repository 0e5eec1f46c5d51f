// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.onderdak.testkit.Tokens;

/** Requests as clients make them. */
final class Api {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Api() {}

    /** May do all that the test's resources offer. */
    static String token() {
        return Tokens.withScopes("OPERATOR", "stock:read", "stock:write", "audit:read", "operations");
    }

    /** Of a client that works for a corporation. */
    static String tokenOf(String client) {
        return tokenOf(client, "corporation:C001");
    }

    /** Of a client that works for an organisation of choice. */
    static String tokenOf(String client, String organisation) {
        return Tokens.ofClient(client, organisation, "stock:read", "stock:write", "audit:read");
    }

    static RequestSpecification anonymous() {
        return RestAssured.given().urlEncodingEnabled(false);
    }

    static RequestSpecification authorized() {
        return anonymous().header("Authorization", "Bearer " + token());
    }

    static RequestSpecification posting(String json) {
        return posting(token(), json);
    }

    static RequestSpecification posting(String token, String json) {
        return anonymous()
                .header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(json);
    }

    /** Sends a bulk intake without announcing its length, and returns the status. */
    static int sendChunked(URI home, String table) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(home.resolve("/v1/things/bulk"))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))));
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
