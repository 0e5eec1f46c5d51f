// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import nl.onderdak.testkit.Tokens;

/** Requests as clients make them. */
final class Api {

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
}
