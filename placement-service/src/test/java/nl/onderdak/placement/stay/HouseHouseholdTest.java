// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay;

import static nl.onderdak.placement.PlacementApi.ALMELO;
import static nl.onderdak.placement.PlacementApi.ENSCHEDE;
import static nl.onderdak.placement.PlacementApi.almelo;
import static nl.onderdak.placement.PlacementApi.command;
import static nl.onderdak.placement.PlacementApi.coupled;
import static nl.onderdak.placement.PlacementApi.house;
import static nl.onderdak.placement.PlacementApi.housed;
import static nl.onderdak.placement.PlacementApi.housing;
import static nl.onderdak.placement.PlacementApi.municipality;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.contracts.placement.Realised;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class HouseHouseholdTest {

    private static boolean prepared;

    @Inject
    MutableClock clock;

    @BeforeEach
    void prepare() {
        if (!prepared) {
            municipality(ALMELO);
            municipality(ENSCHEDE);
            prepared = true;
        }
    }

    @ParameterizedTest
    @CsvSource({"2024-06-30, 2024-H1", "2024-07-01, 2024-H2"})
    void aHousingCountsInTheHalfYearOfMovingIn(String housedOn, String halfYear) {
        // Given
        var id = coupled();

        // When
        var dwelling = "W-" + id;
        var answer = house(id, 1, housing(housedOn, dwelling));

        // Then
        answer.then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .header("Location", endsWith("/v1/couplings/" + id))
                .body("couplingId", equalTo(id.toString()))
                .body("state", equalTo("HOUSED"))
                .body("version", equalTo(2))
                .body("stays[0].housedOn", equalTo(housedOn))
                .body("stays[0].dwelling", equalTo(dwelling))
                .body("stays[0].kind", equalTo("REGULAR"))
                .body("stays[0].countedPersons", equalTo(3))
                .body("stays[0].halfYear", equalTo(halfYear));
    }

    @Test
    void theHousingIsPublished() {
        // Given
        var id = coupled();

        // When
        house(id, 1, housing("2024-06-30")).then().statusCode(201);

        // Then
        var published = Events.await(
                Service.PLACEMENT,
                event -> event.data() instanceof HouseholdHoused housed
                        && housed.couplingId().equals(id));
        assertEquals(2, published.sequence());
        assertEquals(
                new HouseholdHoused(
                        id,
                        new MunicipalityCode(ALMELO),
                        3,
                        0,
                        new Housing(LocalDate.of(2024, 6, 30), null, AccommodationKind.REGULAR, 3),
                        List.of(new Realised(new MunicipalityCode(ALMELO), LocalDate.of(2024, 6, 30), 3))),
                published.data());
    }

    @Test
    void aHousingHasOneMomentOfRecording() {
        // Given
        var id = coupled();

        // When
        house(id, 1, housing("2024-06-30")).then().statusCode(201);

        // Then
        var published = Events.await(
                Service.PLACEMENT,
                event -> event.data() instanceof HouseholdHoused housed
                        && housed.couplingId().equals(id));
        almelo().get("/v1/couplings/" + id + "/history")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.change == 'HOUSED' }.recordedAt",
                        equalTo(published.recordedAt().toString()));
    }

    @Test
    void aStayWithAHostFamilyDoesNotCount() {
        // Given
        var id = coupled();

        // When
        var answer = house(id, 1, "{\"housedOn\": \"2024-02-01\", \"kind\": \"HOST_FAMILY\"}");

        // Then
        answer.then()
                .statusCode(201)
                .body("state", equalTo("LODGED"))
                .body("waiting", equalTo(3))
                .body("stays[0].countedPersons", equalTo(0));
    }

    @Test
    void aHomeAfterAHostFamilyIsOneRealisationInTheHalfYearOfTheHome() {
        // Given
        var id = coupled();
        house(id, 1, "{\"housedOn\": \"2024-02-01\", \"kind\": \"HOST_FAMILY\"}")
                .then()
                .statusCode(201);

        // When
        var answer = house(id, 2, housing("2024-07-01"));

        // Then
        answer.then()
                .statusCode(201)
                .body("state", equalTo("HOUSED"))
                .body("waiting", equalTo(0))
                .body("countedPersons", equalTo(3))
                .body("stays.countedPersons", contains(0, 3))
                .body("stays[1].halfYear", equalTo("2024-H2"));
        var published = Events.await(
                Service.PLACEMENT,
                event -> event.sequence() == 3
                        && event.data() instanceof HouseholdHoused housed
                        && housed.couplingId().equals(id));
        assertEquals(
                List.of(new Realised(new MunicipalityCode(ALMELO), LocalDate.of(2024, 7, 1), 3)),
                ((HouseholdHoused) published.data()).realised());
    }

    @Test
    void aLargeFamilyIsHousedInTwoDwellings() {
        // Given
        var id = coupled(ALMELO, 8);

        // When
        var six = house(id, 1, """
                {"housedOn": "2024-05-01", "dwelling": "C001-10", "kind": "REGULAR", "members": [1, 2, 3, 4, 5, 6]}""");
        var two = house(id, 2, """
                {"housedOn": "2024-05-01", "dwelling": "C001-12", "kind": "REGULAR", "members": [7, 8]}""");

        // Then
        six.then()
                .statusCode(201)
                .body("state", equalTo("PARTLY_HOUSED"))
                .body("waiting", equalTo(2))
                .body("countedPersons", equalTo(6));
        two.then().statusCode(201).body("state", equalTo("HOUSED")).body("countedPersons", equalTo(8));
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        // Given
        var id = coupled();

        // When
        var answer = house(id, 1, "{\"dwelling\": \"no such; thing\", \"kind\": null, \"persons\": 2}");

        // Then
        answer.then().statusCode(400).body("errors.pointer", hasItems("/housedOn", "/dwelling", "/kind", "/persons"));
    }

    @Test
    void aHouseholdMovesInBetweenItsCouplingAndToday() {
        // Given
        var id = coupled();

        // When
        var early = house(id, 1, housing("2024-01-21"));
        var late = house(id, 1, housing(LocalDate.now().plusDays(2).toString()));
        var inTime = house(id, 1, housing("2024-01-22"));

        // Then
        early.then().statusCode(409).body("type", endsWith("housed-before-coupling"));
        late.then().statusCode(409).body("type", endsWith("housed-in-future"));
        inTime.then().statusCode(201);
    }

    @Test
    void todayIsTheDayInTheNetherlands() {
        // Given
        var id = coupled();
        clock.set(Instant.parse("2024-07-01T22:30:00Z"));

        // When
        var answer = house(id, 1, housing("2024-07-02"));

        // Then
        answer.then().statusCode(201);
    }

    @Test
    void aRegistrationLiesNotAhead() {
        // Given
        var id = coupled();
        var ahead = LocalDate.now().plusDays(2);

        // When
        var answer = house(id, 1, housing("2024-02-01").replace("null", "\"" + ahead + "\""));

        // Then
        answer.then().statusCode(409).body("type", endsWith("registered-in-future"));
    }

    @Test
    void aPersonCountsOnce() {
        // Given
        var id = housed("2024-02-01");

        // When
        var next = house(id, 2, housing("2024-09-01"));
        var repeated = house(id, 3, housing("2024-09-01"));

        // Then
        next.then()
                .statusCode(201)
                .body("state", equalTo("MOVED_ON"))
                .body("countedPersons", equalTo(3))
                .body("stays.countedPersons", contains(3, 0));
        repeated.then().statusCode(409).body("type", endsWith("already-housed"));
    }

    @Test
    void aCallerSaysWhichVersionItHasSeen() {
        // Given
        var id = coupled();

        // When
        var unsaid =
                command(Tokens.municipality(ALMELO)).body(housing("2024-02-01")).post("/v1/couplings/" + id + "/stays");
        var outdated = house(id, 7, housing("2024-02-01"));

        // Then
        unsaid.then().statusCode(428);
        outdated.then().statusCode(412);
    }

    @Test
    void theSameCommandAgainGetsTheSameAnswer() {
        // Given
        var id = coupled();
        var key = UUID.randomUUID();

        // When
        var first = repeatable(key, id, housing("2024-02-01"));
        var again = repeatable(key, id, housing("2024-02-01"));
        var other = repeatable(key, id, housing("2024-02-02"));

        // Then
        first.then().statusCode(201);
        again.then().statusCode(201).header("ETag", "\"2\"").body("version", equalTo(2));
        other.then().statusCode(409);
    }

    @Test
    void ofTwoHousingsOfACouplingAtOnceExactlyOneWins() {
        // Given
        var id = coupled();

        // When
        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> house(id, 1, housing("2024-02-01"))))
                .limit(2)
                .toList();

        // Then
        assertEquals(
                List.of(201, 412),
                answers.stream()
                        .map(CompletableFuture::join)
                        .map(Response::statusCode)
                        .sorted()
                        .toList());
    }

    @Test
    void aCouplingOfAnotherMunicipalityIsNotFound() {
        // Given
        var elsewhere = coupled(ENSCHEDE, 2);

        // When
        var others = house(elsewhere, 1, housing("2024-02-01"));
        var none = house(UUID.randomUUID(), 1, housing("2024-02-01"));

        // Then
        others.then().statusCode(404);
        none.then().statusCode(404);
    }

    @Test
    void coaDoesNotHouse() {
        // Given
        var id = coupled();

        // When
        var answer = command(Tokens.coa())
                .header("If-Match", "\"1\"")
                .body(housing("2024-02-01"))
                .post("/v1/couplings/" + id + "/stays");

        // Then
        answer.then().statusCode(403);
    }

    private static Response repeatable(UUID key, UUID id, String body) {
        return almelo().contentType("application/json")
                .header("Idempotency-Key", key)
                .header("If-Match", "\"1\"")
                .body(body)
                .post("/v1/couplings/" + id + "/stays");
    }
}
