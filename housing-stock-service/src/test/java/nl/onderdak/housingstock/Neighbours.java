// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.testkit.Tokens;

/**
 * Two landlords, each with a vacant dwelling in a municipality of its own, where a household is coupled. A third
 * municipality has ended and the first succeeded it; the second will end in a distant year, for the first to succeed it.
 */
record Neighbours(Home one, Home other, Ended ended) {

    /**
     * The objects of a landlord.
     *
     * @param province where its municipality lies
     * @param ids of each object, by the name of the path parameter that it fills
     */
    record Home(String province, Map<String, String> ids) {

        String landlord() {
            return ids.get("landlord");
        }

        String municipality() {
            return ids.get("municipality");
        }

        String dwelling() {
            return ids.get("dwelling");
        }

        String vacancy() {
            return ids.get("id");
        }

        String coupling() {
            return ids.get("coupling");
        }
    }

    /** The objects that stay with a municipality that ended: a let dwelling, and the household that lives there. */
    record Ended(String municipality, String province, String vacancy, String coupling) {}

    static Neighbours planted() {
        var one = home("PV23");
        var other = home("PV26");
        var ended = ended("PV25", one.municipality());
        Stock.merged(other.municipality(), one.municipality(), LocalDate.of(2999, 1, 1));
        return new Neighbours(one, other, ended);
    }

    private static Ended ended(String province, String successor) {
        var municipality = Stock.municipality(province, null);
        var vacancy = Stock.vacancy(municipality, 3);
        var coupling = Stock.coupling(municipality, 2);
        Stock.house(coupling, municipality, vacancy.dwelling(), LocalDate.of(2025, 3, 3));
        Stock.awaitState(vacancy, "LET");
        Stock.merged(municipality, successor, LocalDate.of(2025, 7, 1));
        Stock.awaitMunicipality(vacancy.dwelling(), successor);
        return new Ended(municipality, province, vacancy.id(), coupling.toString());
    }

    private static Home home(String province) {
        var municipality = Stock.municipality(province, null);
        var landlord = Stock.unique("H");
        as(landlord, Map.of("landlord", landlord, "name", "Woonzorg", "municipalities", List.of(municipality)))
                .post("/v1/landlords")
                .then()
                .statusCode(201);
        var dwelling = Stock.unique("D");
        as(landlord, Stock.dwelling(dwelling, landlord, municipality, 4))
                .post("/v1/dwellings")
                .then()
                .statusCode(201);
        String vacancy = as(landlord, Map.of("unit", dwelling, "availableFrom", "2025-03-01"))
                .post("/v1/vacancies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var coupling = Stock.coupling(municipality, 3).toString();
        var kept = Stock.unique("D");
        as(landlord, Stock.dwelling(kept, landlord, municipality, 4))
                .post("/v1/dwellings")
                .then()
                .statusCode(201);
        Stock.Announced reserved = Stock.announce(kept, municipality);
        String reservation = Stock.reserve(
                        reserved, Stock.coupling(municipality, 3), Instant.now().plusSeconds(86_400))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var ids = new HashMap<String, String>();
        ids.put("landlord", landlord);
        ids.put("municipality", municipality);
        ids.put("dwelling", dwelling);
        ids.put("id", vacancy);
        ids.put("coupling", coupling);
        ids.put("subject", coupling);
        ids.put("couplingId", coupling);
        ids.put("reservation", reservation);
        returned(landlord, municipality);
        return new Home(province, ids);
    }

    private static void returned(String landlord, String municipality) {
        var dwelling = Stock.unique("D");
        as(landlord, Stock.dwelling(dwelling, landlord, municipality, 4))
                .post("/v1/dwellings")
                .then()
                .statusCode(201);
        as(landlord, Map.of("reason", "NO_FITTING_HOUSEHOLD"))
                .header("If-Match", "\"1\"")
                .post("/v1/vacancies/" + Stock.announce(dwelling, municipality).id() + "/return")
                .then()
                .statusCode(200);
    }

    static RequestSpecification as(String landlord, Object body) {
        return given().auth()
                .oauth2(Tokens.corporation(landlord))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body);
    }
}
