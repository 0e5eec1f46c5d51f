// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling;

import static nl.onderdak.housingstock.Stock.asLandlord;
import static nl.onderdak.housingstock.Stock.asProvince;
import static nl.onderdak.housingstock.Stock.unique;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class DwellingIntakeTest {

    private static final String NDJSON = "application/x-ndjson";

    private String municipality;
    private String landlord;

    @BeforeEach
    void surroundings() {
        municipality = Stock.municipality();
        landlord = Stock.landlord();
    }

    @Test
    void takesAllLinesOfNdjson() {
        // When
        var answer = intake(NDJSON, line(unique("D")) + "\n" + line(unique("D")) + "\n", "");

        // Then
        answer.then()
                .statusCode(200)
                .body("received", equalTo(2))
                .body("accepted", equalTo(2))
                .body("refused", equalTo(0))
                .body("applied", equalTo(true))
                .body("refusals", hasSize(0));
        assertEquals(2, known());
    }

    @Test
    void takesAllLinesOfCsv() {
        // Given
        var csv = "dwelling,landlord,municipality,capacity,rooms,selfContained\r\n"
                + String.join(",", unique("D"), landlord, municipality, "2", "2", "true") + "\r\n"
                + String.join(",", unique("D"), landlord, municipality, "5", "4", "false") + "\r\n";

        // When
        var answer = intake("text/csv", csv, "");

        // Then
        answer.then().statusCode(200).body("accepted", equalTo(2)).body("applied", equalTo(true));
        assertEquals(2, known());
    }

    @Test
    void takesNothingWhenOneLineIsRefused() {
        // Given
        var taken = Stock.dwelling(municipality, 2);

        // When
        var answer = intake(NDJSON, line(unique("D")) + "\n" + line(taken) + "\n", "");

        // Then
        answer.then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("refused", equalTo(1))
                .body("applied", equalTo(false))
                .body("refusals[0].line", equalTo(2))
                .body("refusals[0].errors[0].pointer", equalTo("/dwelling"))
                .body("refusals[0].errors[0].code", equalTo("dwelling-known"));
        assertEquals(0, known());
    }

    @Test
    void takesNothingWhenOneLineIsFaulty() {
        // When
        var answer =
                intake(NDJSON, line(unique("D")) + "\n" + line(unique("D")).replace("\"rooms\":3,", "") + "\n", "");

        // Then
        answer.then()
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("refusals[0].line", equalTo(2))
                .body("refusals[0].errors[0].pointer", equalTo("/rooms"));
        assertEquals(0, known());
    }

    @Test
    void takesTheRestWhenAsked() {
        // Given
        var twice = unique("D");
        var lines = List.of(
                line(unique("D")),
                line(twice),
                line(twice),
                line(unique("D")).replace(landlord, "absent"),
                line(unique("D")).replace(municipality, "GM9999"),
                "not json");

        // When
        var answer = intake(NDJSON, String.join("\n", lines), "?mode=PARTIAL");

        // Then
        answer.then()
                .statusCode(200)
                .body("received", equalTo(6))
                .body("accepted", equalTo(2))
                .body("applied", equalTo(true))
                .body("refusals.line", equalTo(List.of(3, 4, 5, 6)))
                .body("refusals[0].errors[0].code", equalTo("dwelling-known"))
                .body("refusals[1].errors[0].code", equalTo("landlord-unknown"))
                .body("refusals[2].errors[0].code", equalTo("municipality-unknown"));
        assertEquals(2, known());
    }

    @Test
    void changesNothingInADryRun() {
        // When
        var answer = intake(NDJSON, line(unique("D")), "?dryRun=true");

        // Then
        answer.then().statusCode(200).body("accepted", equalTo(1)).body("applied", equalTo(false));
        assertEquals(0, known());
    }

    @Test
    void repeatsItsReport() {
        // Given
        var key = UUID.randomUUID().toString();
        var body = line(unique("D"));

        // When
        var first = intake(key, NDJSON, body, "");
        var again = intake(key, NDJSON, body, "");

        // Then
        first.then().statusCode(200).body("applied", equalTo(true));
        assertEquals(first.asString(), again.asString());
    }

    @Test
    void oneAndManyHavePathsOfTheirOwn() {
        Stock.send(Stock.dwelling(unique("D"), landlord, municipality, 2))
                .post("/v1/dwelling-intakes")
                .then()
                .statusCode(415);
        asLandlord()
                .contentType("text/csv")
                .body("dwelling,landlord,municipality,capacity,rooms,selfContained\n%s,%s,%s,2,2,true\n"
                        .formatted(unique("D"), landlord, municipality))
                .post("/v1/dwellings")
                .then()
                .statusCode(415);
        assertEquals(0, known());
    }

    private Response intake(String type, String body, String query) {
        return intake(UUID.randomUUID().toString(), type, body, query);
    }

    private Response intake(String key, String type, String body, String query) {
        return asLandlord(key).contentType(type).body(body).post("/v1/dwelling-intakes" + query);
    }

    private String line(String reference) {
        return """
            {"dwelling":"%s","landlord":"%s","municipality":"%s","capacity":2,"rooms":3,"selfContained":true}\
            """.formatted(reference, landlord, municipality);
    }

    private int known() {
        return asProvince()
                .get("/v1/dwellings?landlord=" + landlord)
                .jsonPath()
                .getList("items")
                .size();
    }
}
