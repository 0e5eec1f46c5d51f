// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import nl.onderdak.quota.Ministry;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

/** The four combinations of the day that counts and the moment of knowing. */
@ServiceTest
class TimeTravelTest {

    private static final String BEFORE = "knownAt=2030-11-10T09:59:59Z";
    private static final String AFTER = "knownAt=2030-11-10T10:00:00Z";

    private final MutableClock clock;
    private final int year = Ministry.freeYear();
    private final String halfYear = year + "-H2";

    @Inject
    TimeTravelTest(MutableClock clock) {
        this.clock = clock;
    }

    @Test
    void aTargetAndItsQuotasAreAskedForAsTheyCountedAndAsTheyWereKnown() {
        // Given
        clock.set(Instant.parse("2030-03-31T10:00:00Z"));
        Ministry.population(year - 1, 17_590_672, false, Map.of(Ministry.registered(), 73_155))
                .statusCode(201);
        Ministry.publish(halfYear, 27_300).statusCode(201);
        clock.set(Instant.parse("2030-11-10T10:00:00Z"));
        Ministry.revise(halfYear, 1, Ministry.revision(17_600, "2030-11-10", year + "-11-10"))
                .statusCode(201);

        // Then
        var old = "validOn=" + year + "-11-09";
        var late = "validOn=" + year + "-11-10";
        sees(old + "&" + BEFORE, 27_300, 114);
        sees(old + "&" + AFTER, 27_300, 114);
        sees(late + "&" + BEFORE, 27_300, 114);
        sees(late + "&" + AFTER, 17_600, 73);
        sees(old, 27_300, 114);
        sees(late, 17_600, 73);
        sees(BEFORE, 27_300, 114);
        sees(AFTER, 17_600, 73);
        seesNothing("validOn=" + year + "-06-30");
        seesNothing("knownAt=2030-03-31T09:59:59Z");
        Ministry.asks()
                .get("/v1/national-targets/" + halfYear + "?" + old + "&" + AFTER)
                .then()
                .body("revisions.persons", contains(27_300));
    }

    private void sees(String query, int target, int quota) {
        Ministry.asks()
                .get("/v1/national-targets/" + halfYear + "?" + query)
                .then()
                .statusCode(200)
                .body("persons", equalTo(target));
        list("/v1/national-targets", query)
                .body("items.findAll { it.halfYear == '" + halfYear + "' }.persons", contains(target));
        list("/v1/municipal-quotas", query + "&halfYear=" + halfYear).body("items.persons", contains(quota));
    }

    private void seesNothing(String query) {
        Ministry.asks()
                .get("/v1/national-targets/" + halfYear + "?" + query)
                .then()
                .statusCode(404);
        list("/v1/national-targets", query).body("items.findAll { it.halfYear == '" + halfYear + "' }", empty());
        list("/v1/municipal-quotas", query + "&halfYear=" + halfYear).body("items", empty());
    }

    private static ValidatableResponse list(String path, String query) {
        return Ministry.asks().get(path + "?limit=100&" + query).then().statusCode(200);
    }
}
