// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay;

import static nl.onderdak.placement.PlacementApi.ALMELO;
import static nl.onderdak.placement.PlacementApi.almelo;
import static nl.onderdak.placement.PlacementApi.as;
import static nl.onderdak.placement.PlacementApi.command;
import static nl.onderdak.placement.PlacementApi.correct;
import static nl.onderdak.placement.PlacementApi.coupled;
import static nl.onderdak.placement.PlacementApi.house;
import static nl.onderdak.placement.PlacementApi.housed;
import static nl.onderdak.placement.PlacementApi.housing;
import static nl.onderdak.placement.PlacementApi.municipality;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.contracts.placement.HousingCorrected;
import nl.onderdak.contracts.placement.Realised;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class CorrectStayTest {

    private static final String NOT_HOUSED = "{\"stay\": 1, \"reason\": \"NOT_HOUSED\", \"right\": null}";

    private static boolean prepared;

    @BeforeEach
    void prepare() {
        if (!prepared) {
            municipality(ALMELO);
            prepared = true;
        }
    }

    @Test
    void anotherDateMovesTheHouseholdToItsHalfYear() {
        // Given
        var id = housed("2024-06-30");

        // When
        var answer = correct(id, 2, wrongDate("2024-07-01"));

        // Then
        answer.then()
                .statusCode(201)
                .header("ETag", "\"3\"")
                .body("state", equalTo("HOUSED"))
                .body("stays[0].housedOn", equalTo("2024-07-01"))
                .body("stays[0].halfYear", equalTo("2024-H2"));
    }

    @Test
    void theEventCarriesTheHousingBeforeAndAfter() {
        // Given
        var id = housed("2024-06-30");

        // When
        correct(id, 2, wrongDate("2024-07-01")).then().statusCode(201);

        // Then
        var published = Events.await(
                Service.PLACEMENT,
                event -> event.data() instanceof HousingCorrected corrected
                        && corrected.couplingId().equals(id));
        assertEquals(3, published.sequence());
        assertEquals(
                new HousingCorrected(
                        id,
                        new MunicipalityCode(ALMELO),
                        3,
                        0,
                        new Housing(LocalDate.of(2024, 6, 30), null, AccommodationKind.REGULAR, 3),
                        new Housing(LocalDate.of(2024, 7, 1), null, AccommodationKind.REGULAR, 3),
                        CorrectionReason.WRONG_DATE,
                        List.of(
                                new Realised(new MunicipalityCode(ALMELO), LocalDate.of(2024, 6, 30), -3),
                                new Realised(new MunicipalityCode(ALMELO), LocalDate.of(2024, 7, 1), 3))),
                published.data());
    }

    @Test
    void aHouseholdThatWasNotHousedWaitsAgainAndCanBeHoused() {
        // Given
        var id = housed("2024-06-30");

        // When
        var back = correct(id, 2, NOT_HOUSED);
        var again = house(id, 3, housing("2024-08-01"));

        // Then
        back.then().statusCode(201).body("state", equalTo("COUPLED")).body("stays", empty());
        again.then().statusCode(201).header("ETag", "\"4\"");
    }

    @Test
    void everyChangeStaysKnown() {
        // Given
        var id = housed("2024-06-30");
        correct(id, 2, wrongDate("2024-07-01")).then().statusCode(201);
        correct(id, 3, NOT_HOUSED).then().statusCode(201);

        // When
        var history = almelo().get("/v1/couplings/" + id + "/history");

        // Then
        history.then()
                .statusCode(200)
                .body("items.version", contains(1, 2, 3, 4))
                .body("items.change", contains("COUPLED", "HOUSED", "CORRECTED", "CORRECTED"))
                .body("items.reason", contains(null, null, "WRONG_DATE", "NOT_HOUSED"))
                .body("items[0].after", nullValue())
                .body("items[1].before", nullValue())
                .body("items[1].after.housedOn", equalTo("2024-06-30"))
                .body("items[2].before.housedOn", equalTo("2024-06-30"))
                .body("items[2].after.housedOn", equalTo("2024-07-01"))
                .body("items[3].before.housedOn", equalTo("2024-07-01"))
                .body("items[3].after", nullValue());
    }

    @Test
    void historyComesInPages() {
        // Given
        var id = housed("2024-06-30");

        // When
        var first = almelo().queryParam("limit", 1).get("/v1/couplings/" + id + "/history");
        var link = first.header("Link");
        var second = almelo().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));

        // Then
        first.then().statusCode(200).body("items.version", contains(1));
        second.then().statusCode(200).body("items.version", contains(2));
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        // Given
        var id = housed("2024-06-30");

        // When
        var answer = correct(id, 2, "{\"right\": {\"kind\": \"REGULAR\", \"dwelling\": \"\"}}");

        // Then
        answer.then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/stay", "/reason", "/right/housedOn", "/right/dwelling"));
    }

    @Test
    void theRulesOfAHousingHold() {
        // Given
        var id = housed("2024-06-30");

        // When
        var early = correct(id, 2, wrongDate("2024-01-21"));
        var nothing = correct(id, 2, wrongDate("2024-06-30"));

        // Then
        early.then().statusCode(409).body("type", endsWith("housed-before-coupling"));
        nothing.then().statusCode(409).body("type", endsWith("nothing-to-correct"));
        correct(id, 2, wrongDate("2024-07-01").replace("WRONG_DATE", "WRONG_HOUSEHOLD"))
                .then()
                .statusCode(409)
                .body("type", endsWith("reason-does-not-fit"));
    }

    @Test
    void whatWasNotRecordedCannotBeCorrected() {
        // Given
        var id = coupled();

        // When
        var answer = correct(id, 1, NOT_HOUSED);

        // Then
        answer.then().statusCode(409).body("type", endsWith("stay-unknown"));
    }

    @Test
    void aCallerSaysWhichVersionItHasSeen() {
        // Given
        var id = housed("2024-06-30");

        // When
        var unsaid = command(Tokens.municipality(ALMELO)).body(NOT_HOUSED).post("/v1/couplings/" + id + "/corrections");
        var outdated = correct(id, 1, NOT_HOUSED);

        // Then
        unsaid.then().statusCode(428);
        outdated.then().statusCode(412);
    }

    @Test
    void theSameCommandAgainGetsTheSameAnswer() {
        // Given
        var id = housed("2024-06-30");
        var key = UUID.randomUUID();

        // When
        var first = repeatable(key, id);
        var again = repeatable(key, id);

        // Then
        first.then().statusCode(201).header("ETag", "\"3\"");
        again.then().statusCode(201).header("ETag", "\"3\"").body("version", equalTo(3));
    }

    @Test
    void aCouplingOfAnotherMunicipalityIsNotFound() {
        // Given
        var id = housed("2024-06-30");

        // When
        var answer = command(Tokens.municipality("GM0153"))
                .header("If-Match", "\"2\"")
                .body(NOT_HOUSED)
                .post("/v1/couplings/" + id + "/corrections");

        // Then
        answer.then().statusCode(404);
    }

    private static String wrongDate(String housedOn) {
        return "{\"stay\": 1, \"reason\": \"WRONG_DATE\", \"right\": " + housing(housedOn) + "}";
    }

    private static Response repeatable(UUID key, UUID id) {
        return as(Tokens.municipality(ALMELO))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .header("If-Match", "\"2\"")
                .body(NOT_HOUSED)
                .post("/v1/couplings/" + id + "/corrections");
    }
}
