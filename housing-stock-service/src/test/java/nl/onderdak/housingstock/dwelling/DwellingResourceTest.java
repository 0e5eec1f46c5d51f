// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling;

import static nl.onderdak.housingstock.Stock.asProvince;
import static nl.onderdak.housingstock.Stock.send;
import static nl.onderdak.housingstock.Stock.unique;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class DwellingResourceTest {

    @Test
    void registersADwelling() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();
        var reference = unique(landlord + ".");

        // When
        var answer = send(Stock.dwelling(reference, landlord, municipality, 4)).post("/v1/dwellings");

        // Then
        answer.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/dwellings/" + reference))
                .header("ETag", "\"1\"");
        asProvince()
                .get("/v1/dwellings/" + reference)
                .then()
                .statusCode(200)
                .body("dwelling", equalTo(reference))
                .body("landlord", equalTo(landlord))
                .body("municipality", equalTo(municipality))
                .body("capacity", equalTo(4))
                .body("rooms", equalTo(3))
                .body("selfContained", equalTo(true))
                .body("version", equalTo(1));
    }

    @Test
    void namesEveryFault() {
        send(Map.of("dwelling", "Dorpsstraat 1", "municipality", "Almelo", "capacity", 31, "rooms", 0, "street", "x"))
                .post("/v1/dwellings")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/dwelling",
                                "/landlord",
                                "/municipality",
                                "/capacity",
                                "/rooms",
                                "/selfContained",
                                "/street"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30})
    void registersTheSmallestAndTheLargest(int capacity) {
        // Given
        var reference = Stock.dwelling(Stock.municipality(), capacity);

        // Then
        asProvince().get("/v1/dwellings/" + reference).then().body("capacity", equalTo(capacity));
    }

    @Test
    void refusesWhatDoesNotFit() {
        // Given
        var municipality = Stock.municipality();
        var gone = Stock.municipality(LocalDate.of(2024, 12, 31));
        var landlord = Stock.landlord();
        var taken = Stock.dwelling(municipality, 2);

        // Then
        refused(Stock.dwelling(taken, landlord, municipality, 2), "dwelling-known");
        refused(Stock.dwelling(unique("D"), unique("C"), municipality, 2), "landlord-unknown");
        refused(Stock.dwelling(unique("D"), landlord, "GM9999", 2), "municipality-unknown");
        refused(Stock.dwelling(unique("D"), landlord, gone, 2), "municipality-unknown");
    }

    @Test
    void repeatsItsAnswer() {
        // Given
        var key = UUID.randomUUID().toString();
        var body = Stock.dwelling(unique("D"), Stock.landlord(), Stock.municipality(), 2);

        // When
        var first = send(body, key).post("/v1/dwellings");
        var again = send(body, key).post("/v1/dwellings");

        // Then
        first.then().statusCode(201);
        again.then().statusCode(201);
        assertEquals(first.asString(), again.asString());
    }

    @Test
    void changesADwelling() {
        // Given
        var reference = Stock.dwelling(Stock.municipality(), 2);

        // When
        var answer = send(Map.of("capacity", 5, "rooms", 4, "selfContained", false))
                .header("If-Match", "\"1\"")
                .put("/v1/dwellings/" + reference);

        // Then
        answer.then().statusCode(200).header("ETag", "\"2\"");
        asProvince()
                .get("/v1/dwellings/" + reference)
                .then()
                .body("capacity", equalTo(5))
                .body("selfContained", equalTo(false));
    }

    @Test
    void changesNothingThatHasMovedOn() {
        // Given
        var reference = Stock.dwelling(Stock.municipality(), 2);
        var body = Map.of("capacity", 5, "rooms", 4, "selfContained", false);

        // Then
        send(body).put("/v1/dwellings/" + reference).then().statusCode(428);
        send(body)
                .header("If-Match", "\"2\"")
                .put("/v1/dwellings/" + reference)
                .then()
                .statusCode(412);
        send(body)
                .header("If-Match", "\"1\"")
                .put("/v1/dwellings/unknown")
                .then()
                .statusCode(404);
    }

    @Test
    void listsThoseOfAMunicipalityPageByPage() {
        // Given
        var municipality = Stock.municipality();
        var references = Set.of(
                Stock.dwelling(municipality, 1), Stock.dwelling(municipality, 2), Stock.dwelling(municipality, 3));
        Stock.dwelling(Stock.municipality(), 1);

        // When
        var seen = new ArrayList<String>();
        var next = "/v1/dwellings?limit=2&municipality=" + municipality;
        while (next != null) {
            var page = asProvince().urlEncodingEnabled(false).get(next);
            seen.addAll(page.jsonPath().getList("items.dwelling"));
            next = Stock.nextPage(page);
        }

        // Then
        assertEquals(3, seen.size());
        assertEquals(references, new HashSet<>(seen));
    }

    @Test
    void listsThoseOfALandlordAsCsv() {
        // Given
        var municipality = Stock.municipality();
        var reference = Stock.dwelling(municipality, 4);
        String landlord =
                asProvince().get("/v1/dwellings/" + reference).then().extract().path("landlord");

        // Then
        asProvince()
                .accept("text/csv")
                .get("/v1/dwellings?landlord=" + landlord)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(equalTo(
                        "dwelling,landlord,municipality,capacity,rooms,selfContained,accessibility,rentPerMonth,rentClass,"
                                + "neighbourhood,sharingPermitted,kind,complex,usableUntil,state,endedOn,endReason,version\r\n"
                                + reference + "," + landlord + ","
                                + municipality + ",4,3,true,ANY,,,,,,,,IN_USE,,,1\r\n"));
    }

    @Test
    void refusesParametersItDoesNotKnow() {
        asProvince()
                .get("/v1/dwellings?municipality=Almelo&city=Almelo")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("municipality", "city"));
    }

    @Test
    void takesWordsOfSqlForWords() {
        // Given
        var municipality = Stock.municipality();
        Stock.dwelling(municipality, 4);

        for (var words : List.of("' or '1'='1", "x'; drop table dwelling; --", "$1", "%", "\\'", "null")) {
            // Then
            asProvince()
                    .queryParam("municipality", municipality)
                    .queryParam("landlord", words)
                    .get("/v1/dwellings")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
            asProvince().get("/v1/dwellings/{dwelling}", words).then().statusCode(404);
        }
    }

    private static void refused(Map<String, Object> body, String code) {
        send(body).post("/v1/dwellings").then().statusCode(409).body("type", endsWith(code));
    }
}
