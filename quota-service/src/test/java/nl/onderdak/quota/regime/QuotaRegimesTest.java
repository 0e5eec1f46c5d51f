// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.regime;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.Ministry;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

/** Each test has a law of its own, which ends within it, so that the next can have another. */
@ServiceTest
class QuotaRegimesTest {

    private static final String REGIMES = "/v1/quota-regimes";

    @Test
    void afterTheLawEndedNoTargetIsPublishedAndAllThatWasStaysReadable() {
        // Given
        var law = new Law(Ministry.freeYear(), Ministry.registered());
        law.begins();
        Ministry.publish(law.year() + "-H1", 17_700).statusCode(201);

        // When
        law.ends(law.year() + "-06-30", 1)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("validUntil", equalTo(law.year() + "-06-30"))
                .body("endSource", equalTo("Wet tot afschaffing"));

        // Then
        Ministry.publish(law.year() + "-H2", 15_000)
                .statusCode(409)
                .body("type", endsWith("no-quota-regime"))
                .body("detail", containsString(law.year() + "-06-30"));
        Ministry.asks().get("/v1/national-targets/" + law.year() + "-H2").then().statusCode(404);
        Ministry.asks()
                .get("/v1/municipal-quotas?municipality=" + law.municipality())
                .then()
                .statusCode(200)
                .body("items.persons", hasItem(73));
        Ministry.revise(law.year() + "-H1", 1, Ministry.revision(15_000, law.year() + "-06-30"))
                .statusCode(201);
    }

    @Test
    void aLawEndsWithAHalfYear() {
        // Given
        var law = new Law(Ministry.freeYear(), Ministry.registered());
        law.begins();

        // When
        var ended = law.ends(law.year() + "-10-01", 1);

        // Then
        ended.statusCode(409)
                .body("type", endsWith("quota-regime-ends-within-half-year"))
                .body("detail", containsString(law.year() + "-12-31"));
        law.ends(law.year() + "-12-31", 1).statusCode(200);
    }

    @Test
    void aLaterTargetIsRevisedToZeroFirst() {
        // Given
        var law = new Law(Ministry.freeYear(), Ministry.registered());
        law.begins();
        Ministry.publish(law.year() + "-H2", 15_000).statusCode(201);

        // When
        var refused = law.ends(law.year() + "-06-30", 1);

        // Then
        refused.statusCode(409)
                .body("type", endsWith("quota-regime-has-later-target"))
                .body("detail", containsString(law.year() + "-H2"));
        Ministry.revise(law.year() + "-H2", 1, Ministry.revision(0, law.year() + "-02-01"))
                .statusCode(201);
        law.ends(law.year() + "-06-30", 1).statusCode(200);
        Ministry.revise(law.year() + "-H2", 2, Ministry.revision(10, law.year() + "-02-02"))
                .statusCode(409)
                .body("type", endsWith("no-quota-regime"));
    }

    @Test
    void whatWasNotSeenIsNotEnded() {
        // Given
        var law = new Law(Ministry.freeYear(), Ministry.registered());
        law.begins();
        law.ends(law.year() + "-06-30", 1).statusCode(200);

        // Then
        law.ends(law.year() + "-12-31", 1).statusCode(412);
        Ministry.asks().get(REGIMES + "/" + law.year() + "-07-01").then().statusCode(404);
        Ministry.asks()
                .get(REGIMES + "/" + law.year() + "-01-01")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("legalSource", equalTo("Huisvestingswet"));
    }

    private record Law(int year, MunicipalityCode municipality) {

        void begins() {
            Ministry.sends(Map.of("validFrom", year + "-01-01", "legalSource", "Huisvestingswet"))
                    .post(REGIMES)
                    .then()
                    .statusCode(201)
                    .header("Location", endsWith(REGIMES + "/" + year + "-01-01"));
            Ministry.population(year - 1, 17_942_942, false, Map.of(municipality, 74_317))
                    .statusCode(201);
        }

        ValidatableResponse ends(String lastDay, int seen) {
            return Ministry.sends(Map.of("validUntil", lastDay, "legalSource", "Wet tot afschaffing"))
                    .header("If-Match", "\"" + seen + "\"")
                    .post(REGIMES + "/" + year + "-01-01/end")
                    .then();
        }
    }
}
