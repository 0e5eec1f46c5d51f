// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

/**
 * All data of this service except exchanges is published by the ministry: the register of municipalities, populations,
 * national targets, forecasts, municipal quotas, its own figures beside them, and the law behind them. Every reader
 * reads all of it; only the ministry writes. Simulations, which others make too, are shared with all readers as well.
 */
@ServiceTest
class PublishedFiguresTest {

    private static final List<String> READERS =
            List.of("RIJK", "COA", "GM0141", "GM0363", "PV23", "PV26", "corporation:C001", "OPERATOR");

    @Test
    void areTheSameForEveryReader() {
        // Given
        var municipality = Ministry.registered();
        int year = Ministry.freeYear();
        Ministry.population(year - 1, 10_000, false, Map.of(municipality, 1_000))
                .statusCode(201);

        // Then
        for (var path : List.of(
                "/v1/municipalities",
                "/v1/municipalities/" + municipality.value(),
                "/v1/municipalities?province=PV23",
                "/v1/populations",
                "/v1/populations/" + (year - 1) + "-01-01",
                "/v1/populations/" + (year - 1) + "-01-01/versions",
                "/v1/national-targets",
                "/v1/national-forecasts",
                "/v1/indicator-sets",
                "/v1/published-quotas",
                "/v1/quota-regimes",
                "/v1/reorganisations",
                "/v1/municipal-quotas",
                "/v1/municipal-quotas?municipality=" + municipality.value())) {
            var published = read("RIJK", path);
            for (var reader : READERS) {
                assertEquals(published, read(reader, path), reader + " reads " + path);
            }
        }
    }

    @Test
    void areWrittenByTheMinistryOnly() {
        for (var role : Role.values()) {
            if (role != Role.RIJK) {
                for (var path : List.of(
                        "/v1/municipalities",
                        "/v1/populations",
                        "/v1/populations/2025-01-01/corrections",
                        "/v1/national-targets",
                        "/v1/national-forecasts",
                        "/v1/national-targets/2025-H1/revisions",
                        "/v1/published-quotas",
                        "/v1/quota-regimes",
                        "/v1/quota-regimes/2015-01-01/end",
                        "/v1/reorganisations")) {
                    given().auth()
                            .oauth2(Tokens.of(role, role.exampleOrganisation()))
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .header("If-Match", "\"1\"")
                            .contentType(ContentType.JSON)
                            .body("{}")
                            .post(path)
                            .then()
                            .statusCode(403);
                }
            }
        }
    }

    private static String read(String organisation, String path) {
        return given().auth()
                .oauth2(Tokens.withScopes(organisation, "quotas:read"))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
