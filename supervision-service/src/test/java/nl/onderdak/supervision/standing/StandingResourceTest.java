// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing;

import static nl.onderdak.supervision.Facts.as;
import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.couplingsShort;
import static nl.onderdak.supervision.Facts.definitive;
import static nl.onderdak.supervision.Facts.house;
import static nl.onderdak.supervision.Facts.inEveryPartition;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.operator;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class StandingResourceTest {

    private static final Instant RECORDED = Instant.parse("2017-06-01T09:00:00Z");
    private static final String DAY = "2018-12-31";

    @Test
    void municipalitiesAreRankedWithTheirTotal() {
        // Given
        municipality("GM6701", "PV22");
        municipality("GM6702", "PV22");
        municipality("GM6703", "PV22");
        publish(quotaSet("GM6701", "2018-H1", definitive(100), null), 1, RECORDED);
        publish(quotaSet("GM6701", "2018-H2", definitive(100), null), 1, RECORDED);
        publish(quotaSet("GM6702", "2018-H2", definitive(20), null), 1, RECORDED);
        publish(quotaSet("GM6703", "2018-H2", definitive(10), null), 1, RECORDED);
        house("GM6701", 170, "2018-02-01", RECORDED);
        house("GM6703", 12, "2018-08-01", RECORDED);
        publish(couplingsShort("GM6702", "2018-H2", 20, 8), 1, RECORDED);
        awaitBalance("GM6701", DAY, -30);
        awaitBalance("GM6702", DAY, -20);
        awaitBalance("GM6703", DAY, 2);
        inEveryPartition("GM6701");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> list("BACKLOG").body("items.find { it.area == 'GM6702' }.excusable", equalTo(12)));
        assertEquals(List.of("GM6701", "GM6702", "GM6703"), ranked("BACKLOG"));
        assertEquals(List.of("GM6702", "GM6701", "GM6703"), ranked("BACKLOG_PER_QUOTA"));
        list("BACKLOG")
                .body("area", equalTo("PV22"))
                .body("total.area", equalTo("PV22"))
                .body(
                        "items.sum { it.balance }",
                        equalTo(list("BACKLOG").extract().path("total.balance")))
                .body("items.size()", equalTo(list("BACKLOG").extract().path("count")))
                .root("items.find { it.area == 'GM6702' }")
                .body("backlog", equalTo(20))
                .body("backlogPercentageOfQuota", equalTo(100.0f))
                .body("culpable", equalTo(8))
                .body("behindSince", equalTo("2018-H2"))
                .body("missedInARow", equalTo(1))
                .body("closed", equalTo(true));
        operator()
                .queryParam("validOn", DAY)
                .queryParam("province", "PV22")
                .queryParam("leastBacklog", 21)
                .queryParam("behindSince", "2018-H2")
                .get("/v1/standings")
                .then()
                .statusCode(200)
                .body("items.area.findAll { it.startsWith('GM670') }", contains("GM6701"));
        var file = operator()
                .accept("text/csv")
                .queryParam("validOn", DAY)
                .queryParam("province", "PV22")
                .queryParam("order", "BACKLOG")
                .get("/v1/standings")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("standen-PV22-2018-12-31.csv"))
                .extract()
                .asString();
        assertTrue(file.lines().toList().getLast().startsWith("PV22,"), file);
        operator().queryParam("order", "NAME").get("/v1/standings").then().statusCode(400);
    }

    @Test
    void aStandingHasItsCohortsByTheRequestedRule() {
        // Given
        municipality("GM6711", "PV25");
        publish(quotaSet("GM6711", "2018-H1", definitive(70), null), 1, RECORDED);
        publish(quotaSet("GM6711", "2018-H2", definitive(68), null), 1, RECORDED);
        house("GM6711", 9, "2018-02-01", RECORDED);
        house("GM6711", 79, "2018-08-01", RECORDED);
        awaitBalance("GM6711", DAY, -50);

        // Then
        standing("OLDEST_FIRST").body("cohorts.open", contains(0, 50)).body("halfYears.balance", contains(-61, -50));
        standing("CURRENT_FIRST").body("cohorts.open", contains(50, 0));
        standing("AGGREGATE").body("cohorts.open", contains(50)).body("hash.length()", equalTo(64));
        as(Tokens.municipality("GM6711"))
                .get("/v1/standings")
                .then()
                .statusCode(200)
                .body("items.area", contains("GM6711"));
        as(Tokens.municipality("GM6701")).get("/v1/standings/GM6711").then().statusCode(404);
        as(Tokens.province("PV21"))
                .queryParam("province", "PV25")
                .get("/v1/standings")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse standing(String attribution) {
        return operator()
                .queryParam("validOn", DAY)
                .queryParam("attribution", attribution)
                .get("/v1/standings/GM6711")
                .then()
                .statusCode(200)
                .body("attribution", equalTo(attribution));
    }

    private static ValidatableResponse list(String order) {
        return operator()
                .queryParam("validOn", DAY)
                .queryParam("province", "PV22")
                .queryParam("order", order)
                .get("/v1/standings")
                .then()
                .statusCode(200);
    }

    private static List<String> ranked(String order) {
        return list(order).extract().path("items.area.findAll { it.startsWith('GM670') }");
    }
}
