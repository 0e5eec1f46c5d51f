// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OpenPathsTest {

    @TestHTTPResource("/")
    URI home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health",
                "/q/health/live",
                "/q/health/ready",
                "/q/health/started",
                "/q/metrics",
                "/v1/openapi.json",
                "/docs"
            })
    void openPathsNeedNoToken(String path) {
        // Then
        Api.anonymous().get(path).then().statusCode(200);
    }

    @Test
    void aCollectorMayShowWhatItWants() {
        // Then
        Api.anonymous()
                .header("Authorization", "Basic eDp5")
                .get("/q/metrics")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q",
                "/q/",
                "/q/health/group",
                "/q/health/group/any",
                "/q/health/%67roup/any",
                "/q/health/well",
                "/q/health/live/more",
                "/q/metrics/more",
                "/q/dev-ui",
                "/q/arc",
                "/q/swagger-ui",
                "/q/openapi"
            })
    void whatIsNotInTheListIsNotThere(String path) {
        // Then
        Api.anonymous()
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:nld:onderdak:problem:not-found"));
    }

    @Test
    void anotherSpellingOfAPathComesNoFurther() {
        // When
        var another = Raw.exchange(home.getPort(), "GET /q/health/../health/well");
        var own = Raw.exchange(home.getPort(), "GET /q/metrics/../../v1/things", "Authorization: Basic eDp5");

        // Then
        assertTrue(another.startsWith("HTTP/1.1 404 "), another);
        assertTrue(own.startsWith("HTTP/1.1 401 ") || own.startsWith("HTTP/1.1 404 "), own);
    }
}
