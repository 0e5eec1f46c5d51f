// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing;

import static nl.onderdak.housingstock.Stock.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class SharingHistoryTest {

    @Test
    void showsItsPlacesAsOfADayAndAMoment() {
        // Given
        var municipality = Stock.municipality();
        Stock.sharingPolicy(municipality, LocalDate.of(2024, 1, 1), 4);
        var dwelling = Stock.dwelling(municipality, 4);
        var before = Instant.now();
        Stock.shared(dwelling, "LODGING", 2);
        var shared = Instant.now();
        changed(send(Map.of("place", dwelling + ".3", "capacity", 1)), dwelling, 1, "places")
                .then()
                .statusCode(201);
        var added = Instant.now();
        changed(Stock.asLandlord(), dwelling, 2, "places/" + dwelling + ".1/removal")
                .then()
                .statusCode(200);
        var removed = Instant.now();
        changed(Stock.asLandlord(), dwelling, 3, "end").then().statusCode(204);
        var ended = Instant.now();
        Stock.shared(dwelling, "SHARING", 1);

        // Then
        places(dwelling, "knownAt=" + before).then().statusCode(404);
        places(dwelling, "knownAt=" + shared)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("form", equalTo("LODGING"))
                .body("places.place", contains(dwelling + ".1", dwelling + ".2"));
        places(dwelling, "knownAt=" + added)
                .then()
                .body("places.place", contains(dwelling + ".1", dwelling + ".2", dwelling + ".3"));
        places(dwelling, "knownAt=" + removed)
                .then()
                .body("places.place", contains(dwelling + ".2", dwelling + ".3"))
                .body("capacity", equalTo(2));
        places(dwelling, "knownAt=" + ended).then().statusCode(404);
        places(dwelling, "knownAt=" + Instant.now())
                .then()
                .body("form", equalTo("SHARING"))
                .body("places.place", contains(dwelling + ".1"));
        places(dwelling, "validOn=" + LocalDate.now().minusDays(2)).then().statusCode(404);
        places(dwelling, "validOn=2999-12-31&knownAt=" + shared)
                .then()
                .body("places.place", contains(dwelling + ".1", dwelling + ".2"));
        Stock.asOperator()
                .get("/v1/shared-dwellings?municipality=" + municipality + "&form=LODGING&knownAt=" + removed)
                .then()
                .statusCode(200)
                .body("items.dwelling", contains(dwelling));
        Stock.asOperator()
                .get("/v1/shared-dwellings?municipality=" + municipality + "&form=LODGING")
                .then()
                .body("items", hasSize(0));
    }

    private static Response places(String dwelling, String query) {
        return Stock.asOperator().get("/v1/shared-dwellings/" + dwelling + "?" + query);
    }

    private static Response changed(RequestSpecification request, String dwelling, long version, String what) {
        return request.header("If-Match", "\"" + version + "\"").post("/v1/shared-dwellings/" + dwelling + "/" + what);
    }
}
