// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers may do for pages of other origins, when one is allowed. {@link AttackSurfaceTest} has none allowed. */
@QuarkusTest
@TestProfile(AllowedOrigin.class)
class CrossOriginTest {

    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    private static ValidatableResponse preflight(String origin, String path, String method, String headers) {
        return Api.anonymous()
                .header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", headers)
                .options(path)
                .then();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authorization",
                "content-type,idempotency-key,traceparent",
                "If-Match",
                "If-None-Match",
                "accept-language"
            })
    void aPreflightNeedsNoToken(String headers) {
        preflight(AllowedOrigin.ORIGIN, "/v1/things", "POST", headers)
                .statusCode(204)
                .header(ALLOW_ORIGIN, AllowedOrigin.ORIGIN)
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("Idempotency-Key"))
                .header("Access-Control-Allow-Headers", containsString("If-Match"))
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("API-Version", "1.2.3")
                .body(blankOrNullString());
    }

    @Test
    void aPageOfTheOriginReadsTheHeadersThatItNeeds() {
        Api.authorized()
                .header("Origin", AllowedOrigin.ORIGIN)
                .get("/v1/things?limit=1")
                .then()
                .statusCode(200)
                .header(ALLOW_ORIGIN, AllowedOrigin.ORIGIN)
                .header("Access-Control-Expose-Headers", containsString("Link"))
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Access-Control-Expose-Headers", containsString("RateLimit-Remaining"))
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Vary", containsString("Origin"));
    }

    @Test
    void itAlsoReadsWhyItWasRefused() {
        Api.anonymous()
                .header("Origin", AllowedOrigin.ORIGIN)
                .get("/v1/things")
                .then()
                .statusCode(401)
                .header(ALLOW_ORIGIN, AllowedOrigin.ORIGIN)
                .body("type", equalTo("urn:nld:onderdak:problem:unauthenticated"));
        Api.authorized()
                .header("Origin", AllowedOrigin.ORIGIN)
                .get("/v1/things/")
                .then()
                .statusCode(404)
                .header(ALLOW_ORIGIN, AllowedOrigin.ORIGIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "http://portaal.example",
                "https://portaal.example:8443",
                "https://portaal.example.evil.example",
                "null",
                "*",
                ""
            })
    void anotherOriginGetsNoPermission(String origin) {
        preflight(origin, "/v1/things", "POST", "authorization")
                .header(ALLOW_ORIGIN, nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
        Api.authorized()
                .header("Origin", origin)
                .get("/v1/things?limit=1")
                .then()
                .statusCode(200)
                .header(ALLOW_ORIGIN, nullValue());
    }

    @Test
    void theContractIsOpenToEveryOrigin() {
        for (var origin : new String[] {AllowedOrigin.ORIGIN, "https://elsewhere.example"}) {
            Api.anonymous()
                    .header("Origin", origin)
                    .get("/v1/openapi.json")
                    .then()
                    .statusCode(200)
                    .header(ALLOW_ORIGIN, "*")
                    .header("Access-Control-Expose-Headers", containsString("ETag"))
                    .header("Access-Control-Expose-Headers", containsString("API-Version"))
                    .header("Access-Control-Allow-Credentials", nullValue());
        }
    }

    @Test
    void everyOriginMayAskForTheContractWithTheHeadersOfTheApi() {
        for (var origin : new String[] {AllowedOrigin.ORIGIN, "https://elsewhere.example", "null"}) {
            preflight(origin, "/v1/openapi.json", "GET", "if-none-match,traceparent")
                    .statusCode(204)
                    .header(ALLOW_ORIGIN, "*")
                    .header("Access-Control-Allow-Methods", equalTo("GET,HEAD"))
                    .header("Access-Control-Allow-Headers", containsString("If-None-Match"))
                    .header("Access-Control-Allow-Headers", containsString("traceparent"))
                    .header("Access-Control-Max-Age", "600")
                    .header("API-Version", "1.2.3")
                    .body(blankOrNullString());
        }
    }

    @Test
    void aPlainOptionsStillListsTheMethods() {
        Api.anonymous()
                .header("Origin", AllowedOrigin.ORIGIN)
                .options("/v1/things")
                .then()
                .statusCode(200)
                .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
    }
}
