// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling;

import static nl.onderdak.housingstock.Stock.asLandlord;
import static nl.onderdak.housingstock.Stock.asOperator;
import static nl.onderdak.housingstock.Stock.send;
import static nl.onderdak.housingstock.Stock.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class DwellingHistoryTest {

    @Test
    void keepsWhatADwellingIsAPartOf() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();
        var flex = registered(
                landlord, municipality, Map.of("kind", "FLEX", "complex", "K-1", "usableUntil", "2035-12-31"));
        var large = registered(landlord, municipality, Map.of("kind", "LARGE_FAMILY_HOUSE", "complex", "K-2"));
        var bare = registered(landlord, municipality, Map.of());

        // Then
        asOperator()
                .get("/v1/dwellings/" + flex)
                .then()
                .body("kind", equalTo("FLEX"))
                .body("complex", equalTo("K-1"))
                .body("usableUntil", equalTo("2035-12-31"))
                .body("state", equalTo("IN_USE"));
        asOperator()
                .get("/v1/dwellings/" + bare)
                .then()
                .body("kind", nullValue())
                .body("complex", nullValue());
        asOperator()
                .get("/v1/dwellings?landlord=" + landlord + "&complex=K-2")
                .then()
                .body("items.dwelling", contains(large));
        asOperator()
                .get("/v1/dwellings?landlord=" + landlord + "&kind=FLEX&municipality=" + municipality)
                .then()
                .body("items.dwelling", contains(flex));
    }

    @Test
    void showsEachVersionAsOfADayAndAMoment() throws SQLException {
        // Given
        var dwelling = Stock.dwelling(Stock.municipality(), 2);
        var known = Instant.now();
        send(Map.of("capacity", 5, "rooms", 4, "selfContained", true, "kind", "HOUSE"))
                .header("If-Match", "\"1\"")
                .put("/v1/dwellings/" + dwelling)
                .then()
                .statusCode(200);

        // Then
        asOperator()
                .get("/v1/dwellings/" + dwelling + "?knownAt=" + known)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("capacity", equalTo(2));
        asOperator().get("/v1/dwellings/" + dwelling).then().body("capacity", equalTo(5));
        asOperator()
                .get("/v1/dwellings/" + dwelling + "?validOn=" + LocalDate.now().minusDays(2))
                .then()
                .statusCode(404);
        var landlord = asOperator().get("/v1/dwellings/" + dwelling).path("landlord");
        asOperator()
                .get("/v1/dwellings?landlord=" + landlord + "&knownAt=" + known + "&validOn=2999-12-31")
                .then()
                .body("items.capacity", contains(2));
        assertEquals(2, versions(dwelling));
    }

    @Test
    void classesTheRentByTheYearOfTheDay() {
        // Given
        var municipality = Stock.municipality();
        var dwelling = registered(Stock.landlord(), municipality, Map.of("rentPerMonth", 66_000));

        // Then there are no limits of that year
        asOperator()
                .get("/v1/dwellings/" + dwelling + "?validOn=2999-12-31")
                .then()
                .statusCode(200)
                .body("rentPerMonth", equalTo(66_000))
                .body("rentClass", nullValue());
        asOperator()
                .get("/v1/dwellings?municipality=" + municipality + "&validOn=2999-12-31")
                .then()
                .body("items[0].rentPerMonth", equalTo(66_000))
                .body("items[0].rentClass", nullValue());
    }

    @Test
    void leavesTheStock() {
        // Given
        var municipality = Stock.municipality();
        var dwelling = Stock.dwelling(municipality, 4);

        // When
        end(dwelling, 1, "SPLIT", LocalDate.now().toString())
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"));

        // Then
        asOperator()
                .get("/v1/dwellings/" + dwelling)
                .then()
                .body("endReason", equalTo("SPLIT"))
                .body("endedOn", equalTo(LocalDate.now().toString()))
                .header("ETag", "\"2\"");
        end(dwelling, 2, "SPLIT", "2025-01-01").then().statusCode(409).body("type", endsWith("dwelling-over"));
        send(Map.of("capacity", 5, "rooms", 4, "selfContained", true))
                .header("If-Match", "\"2\"")
                .put("/v1/dwellings/" + dwelling)
                .then()
                .statusCode(409)
                .body("type", endsWith("dwelling-over"));
        send(Map.of("unit", dwelling, "availableFrom", "2025-03-01"))
                .post("/v1/vacancies")
                .then()
                .statusCode(409)
                .body("type", endsWith("unit-unknown"));
    }

    @Test
    void staysInTheStockWhileItIsOnOffer() {
        // Given
        var vacancy = Stock.vacancy(Stock.municipality(), 3);

        // Then
        end(vacancy.dwelling(), 1, "SOLD", "2025-03-01")
                .then()
                .statusCode(409)
                .body("type", endsWith("dwelling-on-offer"));
        end(vacancy.dwelling(), 1, "SOLD", "2999-01-01").then().statusCode(409).body("type", endsWith("end-in-future"));
        end(vacancy.dwelling(), 7, "SOLD", "2025-03-01").then().statusCode(412);
    }

    @Test
    void isNotAnnouncedAfterItsLastDay() {
        // Given
        var dwelling =
                registered(Stock.landlord(), Stock.municipality(), Map.of("kind", "FLEX", "usableUntil", "2030-12-31"));

        // Then
        send(Map.of("unit", dwelling, "availableFrom", "2031-01-01"))
                .post("/v1/vacancies")
                .then()
                .statusCode(409)
                .body("type", endsWith("unit-gone"));
        String vacancy = send(Map.of("unit", dwelling, "availableFrom", "2030-12-31"))
                .post("/v1/vacancies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        send(Map.of("availableFrom", "2031-01-01", "targetGroup", "URGENT"))
                .header("If-Match", "\"1\"")
                .put("/v1/vacancies/" + vacancy)
                .then()
                .statusCode(409)
                .body("type", endsWith("unit-gone"));
    }

    @Test
    void recordsNothingOfAnIntakeThatDoesNotApply() throws SQLException {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();
        var known = registered(landlord, municipality, Map.of());
        var fresh = unique("D");
        var csv = "dwelling,landlord,municipality,capacity,rooms,selfContained,kind,complex\r\n"
                + String.join(",", fresh, landlord, municipality, "2", "2", "true", "STUDIO", "K-3") + "\r\n";
        var withKnown =
                csv + String.join(",", known, landlord, municipality, "2", "2", "true", "STUDIO", "K-3") + "\r\n";

        // When
        intake(csv, "?dryRun=true");
        intake(withKnown, "");

        // Then
        asOperator().get("/v1/dwellings/" + fresh).then().statusCode(404);
        assertEquals(0, versions(fresh));

        // When
        intake(withKnown, "?mode=PARTIAL");
        intake(withKnown, "?mode=PARTIAL");

        // Then
        asOperator()
                .get("/v1/dwellings?landlord=" + landlord + "&kind=STUDIO")
                .then()
                .body("items", hasSize(1));
        assertEquals(1, versions(fresh));
        assertEquals(1, versions(known));
    }

    private static void intake(String csv, String query) {
        asLandlord()
                .contentType("text/csv")
                .body(csv)
                .post("/v1/dwelling-intakes" + query)
                .then()
                .statusCode(200);
    }

    private static String registered(String landlord, String municipality, Map<String, Object> more) {
        var reference = unique("D");
        var body = new HashMap<String, Object>(Stock.dwelling(reference, landlord, municipality, 4));
        body.putAll(more);
        send(body).post("/v1/dwellings").then().statusCode(201);
        return reference;
    }

    private static Response end(String dwelling, long version, String reason, String endedOn) {
        return send(Map.of("reason", reason, "endedOn", endedOn))
                .header("If-Match", "\"" + version + "\"")
                .post("/v1/dwellings/" + dwelling + "/end");
    }

    private static long versions(String dwelling) throws SQLException {
        try (var connection = Databases.connectToAll();
                var query = connection.prepareStatement("select count(*) from dwelling_change where dwelling = ?")) {
            query.setString(1, dwelling);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
