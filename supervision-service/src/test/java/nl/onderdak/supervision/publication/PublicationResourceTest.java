// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication;

import static io.restassured.RestAssured.given;
import static nl.onderdak.supervision.Facts.as;
import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.command;
import static nl.onderdak.supervision.Facts.coupled;
import static nl.onderdak.supervision.Facts.definitive;
import static nl.onderdak.supervision.Facts.house;
import static nl.onderdak.supervision.Facts.id;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.operator;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.contracts.quota.MunicipalQuotaSet.Exchanged;
import nl.onderdak.contracts.quota.MunicipalQuotaSet.Quota;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.supervision.Facts;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class PublicationResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant RECORDED = Instant.parse("2024-01-10T09:00:00Z");

    @Test
    void anOverviewIsFrozenAndCorrectionsStandBesideIt() {
        // Given
        var exchange = id();
        municipality("GM5401");
        publish(quotaSet("GM5401", "2023-H2", definitive(20), null), 1, RECORDED);
        publish(quotaSet("GM5401", "2024-H1", definitive(73), null), 1, RECORDED);
        publish(exchanged("GM5401", exchange), 2, RECORDED);
        publish(Facts.couplingsShort("GM5401", "2024-H1", 88, 70), 1, RECORDED);
        house("GM5401", 40, "2024-05-02", RECORDED);
        var stay = house("GM5401", 8, "2024-05-03", RECORDED);
        publish(Facts.corrected(stay, "GM5401", Facts.housing(8, "2024-05-03"), null), 3, RECORDED);
        household("GM5401", 6);
        municipality("GM5402");
        household("GM5402", 7);
        awaitBalance("GM5401", "2024-06-30", -48);
        Facts.inEveryPartition("GM5499");

        // When
        publishMonth("2024-07");

        // Then
        var summary = operator().get("/v1/publications/2024-07").then().statusCode(200);
        summary.body("referenceDate", equalTo("2024-07-01"))
                .body("validOn", equalTo("2024-06-30"))
                .body("halfYear", equalTo("2024-H1"))
                .body("expectedPercentage", equalTo(100.0f))
                .body("sources", hasSize(3))
                .root("lines.find { it.municipality == 'GM5401' }")
                .body("openingBalance", equalTo(-20))
                .body("quota", equalTo(73))
                .body("exchanged", equalTo(-5))
                .body("takenOver", equalTo(0))
                .body("correctedQuota", equalTo(88))
                .body("realised", equalTo(40))
                .body("corrections", equalTo(-8))
                .body("stillToHouse", equalTo(48))
                .body("excusable", equalTo(18))
                .body("realisedPercentage", equalTo(45.5f));
        corrections("2024-07").body("corrections", hasSize(0));
        var file = csv("2024-07");
        assertEquals(
                "peildatum,periode,provincieCode,gmCode,gemeente,saldoVorigePeriode,taakstelling,overdracht,"
                        + "gecorrigeerdeTaakstelling,gerealiseerd,correcties,nogTeHuisvesten,percentage,"
                        + "verwachtPercentage,openKoppelingen,verschoonbaar,overgenomen",
                file.lines().findFirst().orElseThrow());
        assertTrue(
                file.contains("2024-07-01,2024-H1,PV23,GM5401,Gemeente GM5401,-20,73,-5,88,40,-8,48,45.5,100.0,"),
                file);

        // Then everybody may have it, also who has no token
        given().get("/v1/open-data/publications/2024-07")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=3600"))
                .body("hash", equalTo(summary.extract().path("hash")))
                .root("lines.find { it.area == 'GM5401' }")
                .body("correctedQuota", equalTo(88))
                .body("balance", equalTo(-48))
                .body("corrections", equalTo(-8))
                .body("excusable", nullValue());
        given().get("/v1/open-data/publications").then().statusCode(200).body("items.month", hasItem("2024-07"));
        given().get("/v1/open-data/timelines/GM5401")
                .then()
                .statusCode(200)
                .body("area", equalTo("GM5401"))
                .body("months.find { it.month == '2024-07' }.realised", equalTo(40));
        given().get("/v1/open-data/timelines/PV23").then().statusCode(200).body("months[0].area", equalTo("PV23"));
        given().get("/v1/open-data/timelines/NL").then().statusCode(200);
        var open = given().accept("text/csv")
                .get("/v1/open-data/timelines/GM5401")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(open.startsWith("month,referenceDate,halfYear,area,name,province,openingBalance,quota,"), open);
        given().get("/v1/open-data/publications/2019-01").then().statusCode(404);
        given().get("/v1/open-data/timelines/GM5498").then().statusCode(404);
        given().get("/v1/publications/2024-07").then().statusCode(401);

        // When
        house("GM5401", 48, "2024-03-01", Instant.now());
        awaitBalance("GM5401", "2024-06-30", 0);

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> corrections("2024-07")
                        .body("status", equalTo("final"))
                        .body("corrections", hasSize(1))
                        .body("corrections[0].municipality", equalTo("GM5401"))
                        .body("corrections[0].then.balance", equalTo(-48))
                        .body("corrections[0].now.balance", equalTo(0))
                        .body("corrections[0].difference", equalTo(48)));
        assertEquals(file, csv("2024-07"));
        post("2024-07").statusCode(409).body("type", equalTo("urn:nld:onderdak:problem:month-published"));
        as(Tokens.municipality("GM5402"))
                .get("/v1/publications/2024-07/corrections")
                .then()
                .statusCode(200)
                .body("corrections.municipality", hasItem("GM5401"));
    }

    @Test
    void smallCellsAreLeftOut() {
        // Given
        for (var code : List.of("GM5411", "GM5412", "GM5413")) {
            municipality(code, "PV24");
        }
        household("GM5411", 3);
        household("GM5412", 5);
        household("GM5413", 9);
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(17, lines()));
        Facts.inEveryPartition("GM5499");

        // When
        publishMonth("2024-09");

        // Then
        line("GM5411").body("openCouplings", nullValue());
        line("GM5412").body("openCouplings", nullValue());
        line("GM5413").body("openCouplings", equalTo(9));
        given().get("/v1/open-data/publications/2024-09")
                .then()
                .statusCode(200)
                .body("lines.find { it.area == 'GM5411' }.openCouplings", nullValue())
                .body("lines.find { it.area == 'GM5413' }.openCouplings", equalTo(9));
        given().get("/v1/open-data/timelines/PV24")
                .then()
                .statusCode(200)
                .body("months.find { it.month == '2024-09' }.openCouplings", nullValue());
    }

    @Test
    void aForecastOrAMonthToComeIsNotPublished() {
        post(YearMonth.now().plusMonths(2).toString())
                .statusCode(409)
                .body("type", equalTo("urn:nld:onderdak:problem:month-not-begun"));
        post("2024-13").statusCode(400);
        operator().get("/v1/publications/1999-01").then().statusCode(404);
        operator().get("/v1/publications/1999-1").then().statusCode(404);
        operator().get("/v1/publications/1999-01/corrections").then().statusCode(404);
        command(Tokens.province("PV23"))
                .body("{\"month\": \"2024-07\"}")
                .post("/v1/publications")
                .then()
                .statusCode(403);

        // Given
        municipality("GM5421");
        publish(quotaSet("GM5421", "2016-H1", Facts.forecast(10), null), 1, RECORDED);
        awaitBalance("GM5421", "2016-02-28", -10);
        Facts.inEveryPartition("GM5499");

        // Then
        post("2016-03")
                .statusCode(409)
                .body("type", equalTo("urn:nld:onderdak:problem:overview-not-final"))
                .body("detail", containsString("FORECAST_QUOTA"));

        // When
        publish(quotaSet("GM5421", "2016-H1", definitive(10), Facts.forecast(10)), 2);

        // Then
        publishMonth("2016-03");
    }

    private static long lines() throws SQLException {
        try (var service = Databases.connectToAll();
                var statement = service.createStatement();
                var rows =
                        statement.executeQuery("select count(*) from demand_change where municipality like 'GM541_'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static ValidatableResponse line(String municipality) {
        return operator()
                .get("/v1/publications/2024-09")
                .then()
                .statusCode(200)
                .root("lines.find { it.municipality == '" + municipality + "' }");
    }

    private static void household(String municipality, int number) {
        for (int i = 0; i < number; i++) {
            publish(coupled(id(), municipality, 1), 1, RECORDED);
        }
    }

    private static void publishMonth(String month) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> post(month)
                        .statusCode(201)
                        .header("Location", equalTo("/v1/publications/" + month))
                        .body("month", equalTo(month)));
    }

    private static ValidatableResponse post(String month) {
        return command(Tokens.operator())
                .body("{\"month\": \"" + month + "\"}")
                .post("/v1/publications")
                .then();
    }

    private static ValidatableResponse corrections(String month) {
        return operator()
                .get("/v1/publications/" + month + "/corrections")
                .then()
                .statusCode(200);
    }

    private static String csv(String month) {
        return operator()
                .accept("text/csv")
                .get("/v1/publications/" + month)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("realisatie-taakstelling-" + month + ".csv"))
                .contentType(startsWith("text/csv"))
                .body(not(containsString("null")))
                .extract()
                .asString();
    }

    private static MunicipalQuotaSet exchanged(String municipality, UUID exchange) {
        var on = LocalDate.of(2024, 3, 14);
        return new MunicipalQuotaSet(
                new MunicipalityCode(municipality),
                HalfYear.valueOf("2024-H1"),
                new Quota(
                        QuotaStatus.DEFINITIVE,
                        68,
                        17_700,
                        74_317,
                        17_942_942,
                        LocalDate.of(2024, 1, 1),
                        "HALF_UP",
                        73,
                        -5,
                        List.of(new Exchanged(exchange, -5, on))),
                definitive(73),
                2,
                null,
                on,
                QuotaCause.EXCHANGE);
    }
}
