// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Requests as clients make them. */
final class Api {

    private Api() {}

    static RequestSpecification anonymous() {
        return RestAssured.given().urlEncodingEnabled(false);
    }

    static RequestSpecification authorized() {
        return anonymous().header("Authorization", "Bearer " + Tokens.good());
    }

    static RequestSpecification posting(String json) {
        return authorized()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(json);
    }
}
