// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.reconciliation;

import static nl.onderdak.supervision.Facts.as;
import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.definitive;
import static nl.onderdak.supervision.Facts.house;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.overijssel;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class ReconciliationResourceTest {

    private static final Instant IN_TIME = Instant.parse("2024-06-10T09:00:00Z");
    private static final Instant LATER = Instant.parse("2024-07-08T09:00:00Z");

    private static ValidatableResponse post(String token, String query, String csv) {
        return as(token)
                .contentType("text/csv")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(csv)
                .post("/v1/national-files" + query)
                .then();
    }

    @Test
    void everyDifferenceIsListedAndExplained() {
        // Given
        municipality("GM5601");
        publish(quotaSet("GM5601", "2024-H1", definitive(73), null), 1, IN_TIME);
        house("GM5601", 40, "2024-05-02", IN_TIME);
        house("GM5601", 5, "2024-05-20", LATER);
        awaitBalance("GM5601", "2024-06-30", -28);

        // When
        var csv = """
                peildatum,periode,provincieCode,gmCode,gemeente,saldoVorigePeriode,taakstelling,overdracht,gecorrigeerdeTaakstelling,gerealiseerd,correcties,nogTeHuisvesten,percentage,verwachtPercentage,openKoppelingen,verschoonbaar,overgenomen
                2024-07-01,2024-H1,PV23,GM5601,Gemeente GM5601,0,75,0,75,40,0,35,53.3,100.0,,0,0
                """;
        String file = post(Tokens.province("PV23"), "", csv)
                .statusCode(200)
                .body("received", equalTo(1))
                .body("accepted", equalTo(1))
                .body("applied", equalTo(true))
                .extract()
                .path("file");

        // Then
        var differences = overijssel()
                .get("/v1/national-files/" + file + "/differences")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].municipality", equalTo("GM5601"))
                .body("items[0].validOn", equalTo("2024-06-30"))
                .body(
                        "items[0].differences.column",
                        contains("QUOTA", "CORRECTED_QUOTA", "REALISED", "STILL_TO_HOUSE"));
        differences
                .root("items[0].differences.find { it.column == 'REALISED' }")
                .body("file", equalTo(40))
                .body("own", equalTo(45))
                .body("difference", equalTo(-5))
                .body("unexplained", equalTo(0))
                .body("terms", hasSize(1))
                .body("terms[0].cause", equalTo("RECORDED_LATER"))
                .body("terms[0].persons", equalTo(-5))
                .body("terms[0].entry.effectiveDate", equalTo("2024-05-20"))
                .body("terms[0].entry.recordedAt", startsWith("2024-07-08T09:00:00"));
        differences
                .root("items[0].differences.find { it.column == 'QUOTA' }")
                .body("difference", equalTo(2))
                .body("terms", hasSize(0))
                .body("unexplained", equalTo(2));
        differences
                .root("items[0].differences.find { it.column == 'STILL_TO_HOUSE' }")
                .body("difference", equalTo(7))
                .body("terms[0].persons", equalTo(5))
                .body("terms[0].entry", nullValue())
                .body("unexplained", equalTo(2));
        String href =
                differences.extract().path("items[0].differences.find { it.column == 'REALISED' }.terms[0].entry.href");
        overijssel().get(href).then().statusCode(200).body("items.persons", contains(5));

        // Then as known then only the quota differs
        overijssel()
                .queryParam("knownAt", "2024-07-01T00:00:00Z")
                .get("/v1/national-files/" + file + "/differences")
                .then()
                .statusCode(200)
                .body("items[0].differences.column", contains("QUOTA", "CORRECTED_QUOTA", "STILL_TO_HOUSE"));

        // Then it is listed for those whose municipality is in it
        overijssel().get("/v1/national-files").then().statusCode(200).body("items.id", hasItem(file));
        as(Tokens.municipality("GM5601"))
                .get("/v1/national-files/" + file + "/differences")
                .then()
                .statusCode(200);
        as(Tokens.province("PV26"))
                .get("/v1/national-files")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(file)));
        as(Tokens.province("PV26"))
                .get("/v1/national-files/" + file + "/differences")
                .then()
                .statusCode(404);
    }

    @Test
    void eachLineIsJudged() {
        // Given
        municipality("GM5611");
        municipality("GM5612");
        municipality("GM5613", "PV26");
        var csv = """
                peildatum,gmCode,gerealiseerd
                2024-07-01,GM5611,1
                2024-08-01,GM5612,1
                2024-07-01,GM5613,1
                2024-07-01,GM5611,1
                2024-07-01,GM5612,
                2999-01-01,GM5612,1
                """;

        // Then
        for (var query : new String[] {"", "?dryRun=true"}) {
            post(Tokens.province("PV23"), query, csv)
                    .statusCode(200)
                    .body("received", equalTo(6))
                    .body("accepted", equalTo(1))
                    .body("applied", equalTo(false))
                    .body("file", nullValue())
                    .body("refusals.line", contains(3, 4, 5, 6, 7))
                    .body(
                            "refusals.errors.flatten().code",
                            contains(
                                    "other-reference-date",
                                    "unknown-municipality",
                                    "duplicate-municipality",
                                    "missing",
                                    "no-position-of-day"));
        }
        post(Tokens.province("PV23"), "?mode=PARTIAL", csv)
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("applied", equalTo(true));
        post(Tokens.municipality("GM5611"), "", csv).statusCode(403);
    }
}
