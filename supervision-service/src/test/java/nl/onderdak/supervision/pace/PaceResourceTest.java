// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.pace;

import static nl.onderdak.supervision.Facts.as;
import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.definitive;
import static nl.onderdak.supervision.Facts.house;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.overijssel;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.supervision.OpeningBalanceSet;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class PaceResourceTest {

    private static final Instant RECORDED = Instant.parse("2023-12-20T09:00:00Z");
    private static final Instant LATER = Instant.parse("2024-12-20T09:00:00Z");

    @Test
    void theGoalOfAlmeloIsTwoSided() {
        // Given
        municipality("GM9101");
        publish(
                new OpeningBalanceSet(
                        new MunicipalityCode("GM9101"), LocalDate.of(2023, 12, 31), -52, -52, null, null, "Plan"),
                1,
                RECORDED);
        publish(quotaSet("GM9101", "2024-H1", definitive(78), null), 1, RECORDED);
        publish(quotaSet("GM9101", "2024-H2", definitive(70), null), 1, RECORDED);
        house("GM9101", 40, "2024-05-02", LATER);
        house("GM9101", 43, "2024-11-12", LATER);
        publish(quotaSet("GM9101", "2025-H1", definitive(70), null), 1, LATER);
        publish(quotaSet("GM9101", "2025-H2", definitive(70), null), 1, LATER);
        awaitBalance("GM9101", "2025-12-31", -257);

        // Then the backlog of 117 is cleared within 2025
        overijssel()
                .queryParam("validOn", "2024-12-31")
                .queryParam("clearedBy", "2025-12-31")
                .get("/v1/paces/GM9101")
                .then()
                .statusCode(200)
                .body("area", equalTo("GM9101"))
                .body("balance", equalTo(-117))
                .body("monthsPassed", equalTo(6))
                .body("lastPerHalfYear.toString()", equalTo("41.5"))
                .body("required.clearedBy", equalTo("2025-12-31"))
                .body("required.stillToHouse", equalTo(257))
                .body("required.months", equalTo(12))
                .body("required.perMonth", equalTo(22))
                .body("required.halfYears", equalTo(2))
                .body("required.perHalfYear.toString()", equalTo("128.5"));

        // Then in a half-year in progress it is what is still to be housed
        overijssel()
                .queryParam("validOn", "2024-11-30")
                .get("/v1/paces/GM9101")
                .then()
                .statusCode(200)
                .body("monthsPassed", equalTo(5))
                .body("expectedPercentage", equalTo(83.3f))
                .body("correctedQuota", equalTo(160))
                .body("realisedPercentage", equalTo(26.9f))
                .body("perMilleBehind", equalTo(564))
                .body("paceClass", equalTo("FAR_BEHIND"))
                .body("required.clearedBy", equalTo("2024-12-31"))
                .body("required.stillToHouse", equalTo(117))
                .body("required.months", equalTo(1))
                .body("required.perMonth", equalTo(117));

        // Then as it was known before
        overijssel()
                .queryParam("validOn", "2024-06-30")
                .queryParam("knownAt", "2024-07-01T00:00:00Z")
                .get("/v1/paces/GM9101")
                .then()
                .statusCode(200)
                .body("realised", equalTo(0))
                .body("lastPerHalfYear", nullValue());
    }

    @Test
    void everyFaultIsNamed() {
        overijssel()
                .queryParam("validOn", "2999-01-01")
                .queryParam("clearedBy", "2024-01-01")
                .get("/v1/paces/NL")
                .then()
                .statusCode(400)
                .body("errors.code", hasItems("pace-of-future-day", "cleared-before-day"));
        overijssel()
                .queryParam("validOn", "2024-06-30")
                .queryParam("clearedBy", "2034-06-30")
                .get("/v1/paces/NL")
                .then()
                .statusCode(200);
        overijssel()
                .queryParam("validOn", "2024-06-30")
                .queryParam("clearedBy", "2034-07-01")
                .get("/v1/paces/NL")
                .then()
                .statusCode(400)
                .body("errors.code", hasItems("cleared-too-late"));
    }

    @Test
    void onlyOwnFiguresAreShown() {
        municipality("GM9111", "PV26");
        as(Tokens.municipality("GM9111")).get("/v1/paces/GM9111").then().statusCode(200);
        as(Tokens.municipality("GM9111")).get("/v1/paces/NL").then().statusCode(200);
        overijssel().get("/v1/paces/GM9111").then().statusCode(404);
        overijssel().get("/v1/paces/PV26").then().statusCode(404);
        overijssel().get("/v1/paces/GM9").then().statusCode(404);
    }
}
