// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling;

import static nl.onderdak.placement.PlacementApi.ALMELO;
import static nl.onderdak.placement.PlacementApi.coupling;
import static nl.onderdak.placement.PlacementApi.municipality;
import static nl.onderdak.placement.PlacementApi.reference;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.placement.HouseholdCoupled;
import nl.onderdak.contracts.placement.PlacementEvent;
import nl.onderdak.placement.PlacementApi;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class CoupleHouseholdTest {

    private static boolean prepared;

    @BeforeEach
    void prepare() {
        if (!prepared) {
            municipality(ALMELO);
            municipality("GM0001", "PV23", LocalDate.of(2023, 12, 31), 1);
            prepared = true;
        }
    }

    @Test
    void couplingAnswers201WithWhereItIsAndItsVersion() {
        // Given
        var reference = reference();

        // When
        var answer = couple(coupling(reference, ALMELO, 3));

        // Then
        answer.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith("/v1/couplings/" + answer.path("id")))
                .body("coaReference", equalTo(reference))
                .body("municipality", equalTo(ALMELO))
                .body("persons", equalTo(3))
                .body("permitOn", equalTo("2024-01-08"))
                .body("coupledOn", equalTo("2024-01-22"))
                .body("state", equalTo("COUPLED"))
                .body("version", equalTo(1))
                .body("members.number", contains(1, 2, 3))
                .body("composition", equalTo("FAMILY"))
                .body("stays", empty());
    }

    @Test
    void theCouplingIsPublishedWithoutTheReference() {
        // Given
        var reference = reference();

        // When
        var id = UUID.fromString(couple(coupling(reference, ALMELO, 3)).path("id"));

        // Then
        var published = Events.await(
                Service.PLACEMENT,
                event -> event.data() instanceof PlacementEvent fact
                        && fact.couplingId().equals(id));
        assertEquals(1, published.sequence());
        assertEquals(
                new HouseholdCoupled(
                        id, new MunicipalityCode(ALMELO), 3, LocalDate.of(2024, 1, 8), LocalDate.of(2024, 1, 22), null),
                published.data());
        assertFalse(onTopic().anyMatch(text -> text.contains(reference)));
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        // When
        var answer = couple("""
                {"coaReference": "with space", "municipality": "Almelo", "members": [], "permitOn": null}
                """);

        // Then
        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        hasItems("/coaReference", "/municipality", "/arrival", "/members", "/permitOn", "/coupledOn"));
    }

    @Test
    void aHouseholdHas1To30Persons() {
        // When
        var none = couple(coupling(reference(), ALMELO, 0));
        var one = couple(coupling(reference(), ALMELO, 1));
        var thirty = couple(coupling(reference(), ALMELO, 30));
        var more = couple(coupling(reference(), ALMELO, 31));

        // Then
        assertEquals(
                List.of(400, 201, 201, 400),
                Stream.of(none, one, thirty, more).map(Response::statusCode).toList());
    }

    @Test
    void unknownPropertiesAreRefused() {
        // When
        var answer = couple(coupling(reference(), ALMELO, 3).replaceAll("\\}\\s*$", ", \"name\": \"x\"}"));

        // Then
        answer.then().statusCode(400).body("errors.pointer", hasItems("/name"));
    }

    @Test
    void aMunicipalityMustBeKnownAndExistOnTheDay() {
        // When
        var unknown = couple(coupling(reference(), "GM9999", 3));
        var gone = couple(coupling(reference(), "GM0001", 3));
        var lastDay = couple(coupling(reference(), "GM0001", 3)
                .replace("2024-01-08", "2023-12-01")
                .replace("2024-01-22", "2023-12-31"));

        // Then
        unknown.then().statusCode(409).body("type", endsWith("municipality-unknown"));
        gone.then().statusCode(409).body("type", endsWith("municipality-unknown"));
        lastDay.then().statusCode(201);
    }

    @Test
    void aHouseholdIsNotCoupledBeforeItsPermitOrAfterToday() {
        // When
        var early = couple(coupling(reference(), ALMELO, 3).replace("2024-01-22", "2024-01-07"));
        var late = couple(coupling(reference(), ALMELO, 3)
                .replace("2024-01-22", LocalDate.now().plusDays(2).toString()));

        // Then
        early.then().statusCode(409).body("type", endsWith("coupled-before-permit"));
        late.then().statusCode(409).body("type", endsWith("coupled-in-future"));
    }

    @Test
    void aHouseholdHasOneCoupling() {
        // Given
        var reference = reference();
        couple(coupling(reference, ALMELO, 3)).then().statusCode(201);

        // When
        var second = couple(coupling(reference, ALMELO, 3));

        // Then
        second.then()
                .statusCode(409)
                .body("type", endsWith("household-already-coupled"))
                .body("title", notNullValue())
                .body("detail", notNullValue());
    }

    @Test
    void ofTwoCouplingsOfAHouseholdAtOnceOneWins() {
        // Given
        var body = coupling(reference(), ALMELO, 3);

        // When
        var first = CompletableFuture.supplyAsync(() -> couple(body));
        var second = CompletableFuture.supplyAsync(() -> couple(body));

        // Then
        assertEquals(
                List.of(201, 409),
                Stream.of(first, second)
                        .map(CompletableFuture::join)
                        .map(Response::statusCode)
                        .sorted()
                        .toList());
    }

    @Test
    void theSameCommandAgainGetsTheSameAnswer() {
        // Given
        var key = UUID.randomUUID();
        var body = coupling(reference(), ALMELO, 3);

        // When
        var first = couple(key, body);
        var again = couple(key, body);
        var other = couple(key, coupling(reference(), ALMELO, 3));

        // Then
        first.then().statusCode(201);
        again.then()
                .statusCode(201)
                .header("ETag", first.header("ETag"))
                .header("Location", first.header("Location"))
                .body("id", equalTo(first.<String>path("id")));
        other.then().statusCode(409);
    }

    @Test
    void onlyCoaCouples() {
        // When
        var municipality = PlacementApi.command(Tokens.municipality(ALMELO))
                .body(coupling(reference(), ALMELO, 3))
                .post("/v1/couplings");
        var anonymous = RestAssured.given()
                .contentType(ContentType.JSON)
                .body(coupling(reference(), ALMELO, 3))
                .post("/v1/couplings");

        // Then
        municipality.then().statusCode(403);
        anonymous.then().statusCode(401);
    }

    @Test
    void aRefusalIsExplainedInTheReadersLanguage() {
        // Given
        var body = coupling(reference(), "GM9999", 3);

        // When
        var dutch = couple(body);
        var english = PlacementApi.command(Tokens.coa())
                .header("Accept-Language", "en")
                .body(body)
                .post("/v1/couplings");

        // Then
        assertTrue(dutch.<String>path("title").contains("Gemeente"));
        assertTrue(english.<String>path("title").contains("Municipality"));
    }

    private static Response couple(String body) {
        return couple(UUID.randomUUID(), body);
    }

    private static Response couple(UUID key, String body) {
        return PlacementApi.coa()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/couplings");
    }

    private static Stream<String> onTopic() {
        return Events.records(Service.PLACEMENT.topic()).stream()
                .map(record -> record.key()
                        + new String(record.value(), StandardCharsets.UTF_8)
                        + Stream.of(record.headers().toArray())
                                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                                .toList());
    }
}
