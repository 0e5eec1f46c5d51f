// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.coupling;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class CoupledHouseholdsTest {

    @Test
    void aLandlordFindsTheHouseholdsThatItsHomesSuit() {
        // Given
        var municipality = Stock.municipality();
        var dwelling = Stock.dwelling(municipality, 3);
        String landlord = Stock.asOperator().get("/v1/dwellings/" + dwelling).path("landlord");
        var three = Stock.coupling(municipality, 3);
        var four = Stock.coupling(municipality, 4);
        Stock.coupling(Stock.municipality(), 3);
        var housed = Stock.coupling(municipality, 2);
        Stock.house(housed, municipality, "not-in-stock", LocalDate.of(2025, 3, 10));
        Stock.awaitHoused(housed, true);

        // Then
        assertEquals(ids(three, four), found(landlord, ""));
        assertEquals(ids(three), found(landlord, "?mostWaiting=3"));
        assertEquals(ids(three), found(landlord, "?limit=1"));
        given().auth()
                .oauth2(Tokens.corporation(landlord))
                .accept("text/csv")
                .get("/v1/coupled-households?mostWaiting=3&municipality=" + municipality)
                .then()
                .body(equalTo("couplingId,municipality,persons,waiting\r\n" + three + "," + municipality + ",3,3\r\n"));
        given().auth()
                .oauth2(Tokens.corporation("stranger"))
                .get("/v1/coupled-households")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void refusesASizeThatNoHouseholdHas() {
        Stock.asOperator()
                .get("/v1/coupled-households?mostWaiting=0")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("mostWaiting"));
    }

    @Test
    void eachHouseholdThatIsShownIsInItsProcessingLog() {
        // Given
        var municipality = Stock.municipality();
        var coupling = Stock.coupling(municipality, 2);

        // When
        Stock.asOperator().get("/v1/coupled-households?municipality=" + municipality);

        // Then
        Stock.asOperator()
                .get("/v1/processing-records?subject=" + coupling)
                .then()
                .body("items.name", contains("CONSUME housing-stock-vacancy", "GET /v1/coupled-households"));
    }

    private static List<String> found(String landlord, String query) {
        return given().auth()
                .oauth2(Tokens.corporation(landlord))
                .get("/v1/coupled-households" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.couplingId");
    }

    private static List<String> ids(UUID... couplings) {
        return List.of(couplings).stream().map(UUID::toString).toList();
    }
}
