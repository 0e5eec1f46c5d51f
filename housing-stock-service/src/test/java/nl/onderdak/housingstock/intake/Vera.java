// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.Tokens;

/** A landlord whose system sends messages, with its one unit. */
record Vera(String landlord, String municipality) {

    static final String NDJSON = "application/x-ndjson";

    /** A new landlord in a municipality of its own. */
    static Vera connected() {
        return new Vera(Stock.landlord(), Stock.municipality());
    }

    RequestSpecification as() {
        return given().auth()
                .oauth2(Tokens.corporation(landlord))
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    Response send(String resource, String json) {
        return as().contentType(ContentType.JSON).body(json).post("/vera/v4/" + resource);
    }

    Response lines(String resource, String query, String... lines) {
        return as().contentType(NDJSON)
                .body(String.join("\n", lines))
                .post("/vera/v4/" + resource + "-intakes" + query);
    }

    Response array(String resource, String query, String body) {
        return as().contentType(ContentType.JSON).body(body).post("/vera/v4/" + resource + "-intakes" + query);
    }

    /** The unit with this key, on one line. */
    String unit(String key, String sentAt, String status, String more) {
        return """
                {"idOrganisatie":"%s","idExtern":"%s","tijdstipBericht":"%s","status":{"code":"%s"},%s\
                "adres":{"gemeente":{"code":"%s"}},"maximumAantalPersonen":4,"kamersAantal":3}""".formatted(landlord, key, sentAt, status, more, municipality);
    }

    /** Another message about the unit U1, on one line. */
    String about(String key, String sentAt, String more) {
        return """
                {"idOrganisatie":"%s","idExtern":"%s","tijdstipBericht":"%s",%s,"eenheid":{"idExtern":"U1"}}""".formatted(landlord, key, sentAt, more);
    }

    String reference(String key) {
        return landlord + "." + key;
    }

    /** The vacancies of the landlord, the oldest first. */
    List<Map<String, Object>> vacancies() {
        return Stock.asOperator()
                .get("/v1/vacancies?landlord=" + landlord)
                .jsonPath()
                .getList("items");
    }

    /** State and target group of the latest vacancy, or "none". */
    String vacancy() {
        var all = vacancies();
        if (all.isEmpty()) {
            return "none";
        }
        var last = all.getLast();
        return last.get("state") + " " + last.get(last.get("state").equals("LET") ? "letToGroup" : "targetGroup");
    }
}
