// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing;

import static nl.onderdak.housingstock.Stock.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.DwellingOffered;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class ConsentTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    private final LocalDate today = DutchCalendar.today(Clock.systemUTC());
    private final Instant inAWeek = Instant.now().plus(Duration.ofDays(7));

    @Test
    void householdsShareByConsentOfEachOfThem() {
        // Given
        var municipality = Stock.municipality();
        var dwelling = shared(municipality, 3);
        var first = Stock.announce(dwelling + ".1", municipality);
        var second = Stock.announce(dwelling + ".2", municipality);
        var third = Stock.announce(dwelling + ".3", municipality);
        var one = Stock.coupling(municipality, 1);
        var two = Stock.coupling(municipality, 1);
        var three = Stock.coupling(municipality, 1);

        // Then
        Stock.reserve(first, one, inAWeek).then().statusCode(201);
        refused(Stock.reserve(second, two, inAWeek), two);
        Stock.consent(dwelling, two, 1);
        refused(Stock.reserve(second, two, inAWeek), one);
        Stock.consent(dwelling, one, 2);
        Stock.reserve(second, two, inAWeek).then().statusCode(201);

        // Then
        Stock.consent(dwelling, three, 2);
        refused(Stock.reserve(third, three, inAWeek), two);
        var withdrawn = consents("dwelling=" + dwelling + "&couplingId=" + two).<List<String>>path("items.id");
        withdraw(withdrawn.getFirst(), 1, today).then().statusCode(200).body("version", equalTo(2));
        Stock.consent(dwelling, two, 2);
        Stock.reserve(third, three, inAWeek).then().statusCode(201);
        consents("dwelling=" + dwelling + "&couplingId=" + two)
                .then()
                .body("items.mostOthers", contains(1, 2))
                .body("items.withdrawnOn", contains(today.toString(), null));
    }

    @Test
    void anOfferKeepsAPlaceByConsentOfEachOfThem() {
        // Given
        var municipality = Stock.municipality();
        var code = new MunicipalityCode(municipality);
        var dwelling = shared(municipality, 2);
        var first = Stock.announce(dwelling + ".1", municipality);
        var second = Stock.announce(dwelling + ".2", municipality);
        var other = Stock.vacancy(municipality, 1);
        var one = Stock.coupling(municipality, 1);
        var two = Stock.coupling(municipality, 1);
        var three = Stock.coupling(municipality, 1);

        // When
        Events.publish(new DwellingOffered(one, code, dwelling + ".1", today), 2);
        Stock.awaitState(first, "OFFERED");
        Events.publish(new DwellingOffered(two, code, dwelling + ".2", today), 2);
        Events.publish(new DwellingOffered(three, code, other.dwelling(), today), 2);
        Stock.awaitState(other, "OFFERED");

        // Then
        Stock.vacancy(second).then().body("state", equalTo("AVAILABLE"));
        Stock.consent(dwelling, one, 1);
        Stock.consent(dwelling, two, 1);
        Events.publish(new DwellingOffered(two, code, dwelling + ".2", today), 3);
        Stock.awaitState(second, "OFFERED");
    }

    @Test
    void anOfferKeepsNoPlaceWithoutPermit() {
        // Given
        var municipality = Stock.municipality();
        var code = new MunicipalityCode(municipality);
        var dwelling = Stock.shared(Stock.dwelling(municipality, 4), "SHARING", 2);
        var permit = Stock.permit(dwelling, LONG_AGO, null, 2);
        var place = Stock.announce(dwelling + ".1", municipality);
        send(Map.of("withdrawnOn", today.toString()))
                .header("If-Match", "\"1\"")
                .post("/v1/sharing-permits/" + permit + "/withdrawal")
                .then()
                .statusCode(200);
        var other = Stock.vacancy(municipality, 1);

        // When
        Events.publish(new DwellingOffered(Stock.coupling(municipality, 1), code, dwelling + ".1", today), 2);
        Events.publish(new DwellingOffered(Stock.coupling(municipality, 1), code, other.dwelling(), today), 2);
        Stock.awaitState(other, "OFFERED");

        // Then
        Stock.vacancy(place).then().body("state", equalTo("AVAILABLE"));
    }

    @Test
    void thoseWhoLiveThereAreAskedUntilTheyLeave() {
        // Given
        var municipality = Stock.municipality();
        var dwelling = shared(municipality, 2);
        var first = Stock.announce(dwelling + ".1", municipality);
        var second = Stock.announce(dwelling + ".2", municipality);
        var resident = Stock.coupling(municipality, 1);
        Stock.house(resident, municipality, dwelling + ".1", LocalDate.of(2025, 3, 3));
        Stock.awaitState(first, "LET");
        var newcomer = Stock.coupling(municipality, 1);
        Stock.consent(dwelling, newcomer, 1);

        // Then
        refused(Stock.reserve(second, newcomer, inAWeek), resident);
        var next = Stock.announce(dwelling + ".1", municipality, today.plusDays(1));
        refused(Stock.reserve(second, newcomer, inAWeek), resident);
        send(Map.of("availableFrom", today.toString(), "targetGroup", "PERMIT_HOLDERS"))
                .header("If-Match", "\"1\"")
                .put("/v1/vacancies/" + next.id())
                .then()
                .statusCode(200);
        Stock.reserve(second, newcomer, inAWeek).then().statusCode(201);
    }

    @Test
    void aHouseholdInSeveralPlacesIsOneAndNeedsNoConsentOfItsOwn() {
        // Given
        var municipality = Stock.municipality();
        var dwelling = shared(municipality, 3);
        var family = Stock.coupling(municipality, 2);
        var places =
                List.of(Stock.announce(dwelling + ".1", municipality), Stock.announce(dwelling + ".2", municipality));
        Stock.reserve(places, family, inAWeek).then().statusCode(201);
        var third = Stock.announce(dwelling + ".3", municipality);
        var newcomer = Stock.coupling(municipality, 1);
        Stock.consent(dwelling, newcomer, 1);

        // Then
        refused(Stock.reserve(third, newcomer, inAWeek), family);
        Stock.consent(dwelling, family, 1);
        Stock.reserve(third, newcomer, inAWeek).then().statusCode(201);
    }

    @Test
    void aTenantWhoIsNotCoupledCountsAsOneMore() {
        // Given
        var municipality = Stock.municipality();
        var dwelling = shared(municipality, 3);
        var first = Stock.announce(dwelling + ".1", municipality);
        send(Map.of("targetGroup", "REGULAR", "letOn", "2025-03-14"))
                .header("If-Match", "\"1\"")
                .post("/v1/vacancies/" + first.id() + "/letting")
                .then()
                .statusCode(200);
        var second = Stock.announce(dwelling + ".2", municipality);
        var newcomer = Stock.coupling(municipality, 1);

        // Then
        refused(Stock.reserve(second, newcomer, inAWeek), newcomer);
        Stock.consent(dwelling, newcomer, 1);
        Stock.reserve(second, newcomer, inAWeek).then().statusCode(201);
    }

    @Test
    void aLandlordRecordsItOfTheHouseholdsThatLiveInItsDwelling() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();
        var dwelling = sharedBy(landlord, municipality, 2);
        var place = Stock.announce(dwelling + ".1", municipality);
        var resident = Stock.coupling(municipality, 1);
        Stock.house(resident, municipality, dwelling + ".1", LocalDate.of(2025, 3, 3));
        Stock.awaitState(place, "LET");
        var newcomer = Stock.coupling(municipality, 1);

        // Then
        var given = byLandlord(landlord, dwelling, resident);
        given.then().statusCode(201).body("couplingId", equalTo(resident.toString()));
        code(byLandlord(landlord, dwelling, newcomer), "household-lives-elsewhere");
        code(byLandlord(landlord, sharedBy(landlord, municipality, 2), resident), "household-lives-elsewhere");
        String ofResident = given.path("id");
        withdrawn(landlord, ofResident).then().statusCode(200).body("version", equalTo(2));
        String ofNewcomer = Stock.consent(dwelling, newcomer, 1);
        code(withdrawn(landlord, ofNewcomer), "household-lives-elsewhere");
    }

    @Test
    void aLandlordSpeaksNoLongerForAHouseholdThatLeft() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();
        var dwelling = sharedBy(landlord, municipality, 2);
        var place = Stock.announce(dwelling + ".1", municipality);
        var resident = Stock.coupling(municipality, 1);
        Stock.house(resident, municipality, dwelling + ".1", LocalDate.of(2025, 3, 3));
        Stock.awaitState(place, "LET");

        // When
        var next = Stock.announce(dwelling + ".1", municipality, today.plusDays(1));

        // Then
        byLandlord(landlord, dwelling, resident).then().statusCode(201);
        send(Map.of("availableFrom", today.toString(), "targetGroup", "PERMIT_HOLDERS"))
                .header("If-Match", "\"1\"")
                .put("/v1/vacancies/" + next.id())
                .then()
                .statusCode(200);
        String consent = consents("couplingId=" + resident).path("items[0].id");
        code(withdrawn(landlord, consent), "household-lives-elsewhere");
    }

    @Test
    void nobodyElseRecordsIt() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();
        var dwelling = sharedBy(landlord, municipality, 2);
        var place = Stock.announce(dwelling + ".1", municipality);
        var resident = Stock.coupling(municipality, 1);
        Stock.house(resident, municipality, dwelling + ".1", LocalDate.of(2025, 3, 3));
        Stock.awaitState(place, "LET");
        var rival = Stock.landlord();
        send(Stock.dwelling(Stock.unique("D"), rival, municipality, 2))
                .post("/v1/dwellings")
                .then()
                .statusCode(201);

        // Then
        code(byLandlord(rival, dwelling, resident), "dwelling-not-shared");
        code(byLandlord(Stock.landlord(), dwelling, resident), "household-unknown");
        var body = consent(dwelling, resident);
        as(Tokens.withScopes("PV23", "stock:plan", "stock:write"), body)
                .post("/v1/sharing-consents")
                .then()
                .statusCode(403);
        as(Tokens.withScopes(municipality, "stock:write"), body)
                .post("/v1/sharing-consents")
                .then()
                .statusCode(403);
        code(as(Tokens.municipality(Stock.municipality()), body).post("/v1/sharing-consents"), "household-unknown");
        String own = as(Tokens.municipality(municipality), body)
                .post("/v1/sharing-consents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        withdrawn(rival, own).then().statusCode(404);
    }

    private static String sharedBy(String landlord, String municipality, int places) {
        var dwelling = Stock.unique("D");
        send(Stock.dwelling(dwelling, landlord, municipality, 4))
                .post("/v1/dwellings")
                .then()
                .statusCode(201);
        Stock.shared(dwelling, "SHARING", places);
        Stock.permit(dwelling, LONG_AGO, null, places);
        return dwelling;
    }

    private static Map<String, Object> consent(String dwelling, UUID couplingId) {
        return Map.of("dwelling", dwelling, "couplingId", couplingId, "mostOthers", 1, "givenOn", "2025-04-01");
    }

    private static Response byLandlord(String landlord, String dwelling, UUID couplingId) {
        return as(Tokens.corporation(landlord), consent(dwelling, couplingId)).post("/v1/sharing-consents");
    }

    private Response withdrawn(String landlord, String consent) {
        return as(Tokens.corporation(landlord), Map.of("withdrawnOn", today.toString()))
                .header("If-Match", "\"1\"")
                .post("/v1/sharing-consents/" + consent + "/withdrawal");
    }

    private static RequestSpecification as(String token, Object body) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body);
    }

    @Test
    void aConsentIsOfAKnownHouseholdAboutASharedDwellingAndHoldsNothingElse() {
        // Given
        var municipality = Stock.municipality();
        var dwelling = shared(municipality, 2);
        var coupling = Stock.coupling(municipality, 1);

        // Then
        Stock.giveConsent(dwelling, coupling, 1).then().statusCode(201).body("withdrawnOn", nullValue());
        code(Stock.giveConsent(dwelling, coupling, 2), "consent-given-already");
        code(Stock.giveConsent(dwelling, UUID.randomUUID(), 1), "household-unknown");
        code(Stock.giveConsent(Stock.dwelling(municipality, 2), coupling, 1), "dwelling-not-shared");
        send(Map.of(
                        "dwelling",
                        dwelling,
                        "couplingId",
                        coupling,
                        "mostOthers",
                        0,
                        "givenOn",
                        "2025-01-01",
                        "sex",
                        "F",
                        "nationality",
                        "SY",
                        "religion",
                        "x",
                        "language",
                        "ar"))
                .post("/v1/sharing-consents")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/mostOthers", "/sex", "/nationality", "/religion", "/language"));
        code(
                send(Map.of(
                                "dwelling",
                                dwelling,
                                "couplingId",
                                coupling,
                                "mostOthers",
                                1,
                                "givenOn",
                                today.plusDays(1).toString()))
                        .post("/v1/sharing-consents"),
                "day-in-future");
        String consent = consents("couplingId=" + coupling).path("items[0].id");
        withdraw(consent, 2, today).then().statusCode(412);
        withdraw(consent, 1, today).then().statusCode(200);
        code(withdraw(consent, 2, today), "already-withdrawn");
        Stock.asOperator()
                .get("/v1/processing-records?subject=" + coupling)
                .then()
                .body("items.name", hasItem("POST /v1/sharing-consents"));
    }

    private static String shared(String municipality, int places) {
        var dwelling = Stock.shared(Stock.dwelling(municipality, 4), "SHARING", places);
        Stock.permit(dwelling, LONG_AGO, null, places);
        return dwelling;
    }

    private static Response consents(String query) {
        return Stock.asOperator().get("/v1/sharing-consents?" + query);
    }

    private static Response withdraw(String consent, long version, LocalDate on) {
        return send(Map.of("withdrawnOn", on.toString()))
                .header("If-Match", "\"" + version + "\"")
                .post("/v1/sharing-consents/" + consent + "/withdrawal");
    }

    private static void refused(Response answer, UUID missing) {
        answer.then()
                .statusCode(409)
                .body("type", endsWith("consent-missing"))
                .body("detail", containsString(missing.toString()));
    }

    private static void code(Response answer, String code) {
        answer.then().statusCode(409).body("type", endsWith(code));
    }
}
