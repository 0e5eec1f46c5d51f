// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.Ministry;
import nl.onderdak.testkit.Tokens;

/** Colleges of municipalities that exchange quotas, in a year that no other test uses. */
public record Colleges(int year, MunicipalityCode almelo, MunicipalityCode wierden, MunicipalityCode borne) {

    private static final String EXCHANGES = "/v1/quota-exchanges";

    /** Almelo has a quota of 73, Wierden of 25 and Borne of 24. */
    public static Colleges ofTwente() {
        var year = Ministry.freeYear();
        var colleges = new Colleges(year, Ministry.registered(), Ministry.registered(), Ministry.registered());
        Ministry.population(
                        year - 1,
                        17_942_942,
                        false,
                        Map.of(colleges.almelo, 74_317, colleges.wierden, 25_185, colleges.borne, 24_517))
                .statusCode(201);
        Ministry.publish(colleges.halfYear(), 17_700).statusCode(201);
        return colleges;
    }

    String halfYear() {
        return year + "-H1";
    }

    /** A municipality proposes. */
    ValidatableResponse proposes(MunicipalityCode proposer, Map<MunicipalityCode, Integer> persons) {
        return proposes(proposer, persons, null);
    }

    /** A municipality proposes to undo an exchange in effect. */
    ValidatableResponse proposes(MunicipalityCode proposer, Map<MunicipalityCode, Integer> persons, String revokes) {
        var body = new HashMap<String, Object>();
        body.put("halfYear", halfYear());
        body.put(
                "parties",
                persons.entrySet().stream()
                        .map(party -> Map.of("municipality", party.getKey().value(), "persons", party.getValue()))
                        .toList());
        body.put("revokes", revokes);
        return command(Tokens.municipality(proposer.value()))
                .contentType(ContentType.JSON)
                .body(body)
                .post(EXCHANGES)
                .then();
    }

    /** Id of a proposal that was made. */
    String proposed(MunicipalityCode proposer, Map<MunicipalityCode, Integer> persons) {
        return proposes(proposer, persons).statusCode(201).extract().path("id");
    }

    static ValidatableResponse agrees(MunicipalityCode party, String exchange, int seen) {
        return decides(Tokens.municipality(party.value()), exchange, "agreement", seen);
    }

    static ValidatableResponse decides(String token, String exchange, String decision, int seen) {
        return command(token)
                .header("If-Match", "\"" + seen + "\"")
                .post(EXCHANGES + "/" + exchange + "/" + decision)
                .then();
    }

    static ValidatableResponse reads(String token, String exchange) {
        return given().auth().oauth2(token).get(EXCHANGES + "/" + exchange).then();
    }

    static List<String> lists(String token, String query) {
        return given().auth()
                .oauth2(token)
                .get(EXCHANGES + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    /** The quota of a municipality, as listed with more conditions. */
    ValidatableResponse quota(MunicipalityCode municipality, String query) {
        return Ministry.asks()
                .get("/v1/municipal-quotas?halfYear=" + halfYear() + "&municipality=" + municipality + query)
                .then()
                .statusCode(200);
    }

    int persons(MunicipalityCode municipality) {
        return quota(municipality, "").extract().path("items[0].persons");
    }

    private static RequestSpecification command(String token) {
        return given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
