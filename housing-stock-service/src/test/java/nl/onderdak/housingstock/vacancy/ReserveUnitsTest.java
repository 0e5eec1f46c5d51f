// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy;

import static nl.onderdak.housingstock.Stock.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.ReservationEnded;
import nl.onderdak.contracts.housingstock.ReservationKind;
import nl.onderdak.contracts.housingstock.VacancyReserved;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ReserveUnitsTest {

    @Inject
    MutableClock clock;

    private Instant inAWeek;

    @BeforeEach
    void soon() {
        inAWeek = Instant.now().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void reservesForACoupledHousehold() {
        // Given
        var municipality = Stock.municipality();
        var vacancy = Stock.vacancy(municipality, 3);
        var coupling = Stock.coupling(municipality, 3);

        // When
        var answer = Stock.reserve(vacancy, coupling, inAWeek);

        // Then
        String id = answer.path("id");
        answer.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith("/v1/reservations/" + id))
                .body("state", equalTo("ACTIVE"))
                .body("vacancies", contains(vacancy.id()))
                .body("couplingId", equalTo(coupling.toString()))
                .body("expiresAt", equalTo(inAWeek.toString()));
        assertEquals(
                answer.asString(),
                Stock.asOperator().get("/v1/reservations/" + id).asString());
        Stock.vacancy(vacancy)
                .then()
                .body("state", equalTo("RESERVED"))
                .body("reservationId", equalTo(id))
                .body("couplingId", equalTo(coupling.toString()))
                .body("version", equalTo(2));
        assertEquals(
                new VacancyReserved(
                        UUID.fromString(vacancy.id()),
                        new MunicipalityCode(municipality),
                        answer.path("landlord"),
                        vacancy.dwelling(),
                        UUID.fromString(id),
                        coupling,
                        ReservationKind.DIRECT_ALLOCATION,
                        inAWeek),
                Stock.published(vacancy, 2));
    }

    @Test
    void keepsAHomeAtTheExpenseOfTheMunicipality() {
        // Given
        var municipality = Stock.municipality();
        var vacancy = Stock.vacancy(municipality, 4);
        var body = new HashMap<>(Stock.reservation(
                List.of(vacancy), Stock.coupling(municipality, 1), Instant.now().plus(Duration.ofDays(180))));
        body.put("kind", "PAID_HOLD");
        body.put("costPerMonth", 69_000);

        // Then
        send(body)
                .post("/v1/reservations")
                .then()
                .statusCode(201)
                .body("kind", equalTo("PAID_HOLD"))
                .body("costPerMonth", equalTo(69_000));
    }

    @Test
    void namesEveryFault() {
        send(Map.of("couplingId", "12", "vacancies", List.of(), "expiresAt", "tomorrow", "persons", 3))
                .post("/v1/reservations")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/couplingId", "/vacancies", "/expiresAt", "/persons"));
        send(Map.of(
                        "couplingId",
                        UUID.randomUUID(),
                        "vacancies",
                        List.of(UUID.randomUUID()),
                        "costPerMonth",
                        69_000,
                        "expiresAt",
                        inAWeek.toString()))
                .post("/v1/reservations")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/costPerMonth"));
    }

    @Test
    void cancelsAReservation() {
        // Given
        var municipality = Stock.municipality();
        var vacancy = Stock.vacancy(municipality, 2);
        var coupling = Stock.coupling(municipality, 2);
        Stock.reserved(vacancy, coupling);
        String id = Stock.vacancy(vacancy).path("reservationId");

        // When
        Stock.cancel(vacancy, 2).then().statusCode(412);
        var answer = Stock.cancel(vacancy, 1);

        // Then
        answer.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("ENDED"))
                .body("cause", equalTo("CANCELLED"));
        Stock.vacancy(vacancy)
                .then()
                .body("state", equalTo("AVAILABLE"))
                .body("couplingId", nullValue())
                .body("version", equalTo(3));
        assertEquals(
                new ReservationEnded(
                        UUID.fromString(vacancy.id()),
                        new MunicipalityCode(municipality),
                        answer.path("landlord"),
                        vacancy.dwelling(),
                        UUID.fromString(id),
                        coupling,
                        ReservationEnded.Cause.CANCELLED),
                Stock.published(vacancy, 3));
        var again = Stock.asLandlord().header("If-Match", "\"2\"").post("/v1/reservations/" + id + "/cancellation");
        again.then().statusCode(409).body("type", endsWith("reservation-over"));
        Stock.asLandlord()
                .post("/v1/reservations/" + id + "/cancellation")
                .then()
                .statusCode(428);
        Stock.asLandlord()
                .header("If-Match", "\"1\"")
                .post("/v1/reservations/" + UUID.randomUUID() + "/cancellation")
                .then()
                .statusCode(404);
        Stock.reserved(vacancy, coupling);
    }

    @Test
    void isShownAsItWasKnown() {
        // Given
        var municipality = Stock.municipality();
        var vacancy = Stock.vacancy(municipality, 2);
        var coupling = Stock.coupling(municipality, 2);
        var active = Stock.reserve(vacancy, coupling, inAWeek);
        var path = "/v1/reservations/" + active.path("id");
        var before = Instant.now().toString();
        Stock.cancel(vacancy, 1).then().statusCode(200);

        // Then
        assertEquals(
                active.asString(),
                Stock.asOperator().get(path + "?knownAt=" + before).asString());
        Stock.asOperator().get(path).then().body("state", equalTo("ENDED"));
        Stock.asOperator()
                .get("/v1/reservations?state=ACTIVE&couplingId=" + coupling + "&knownAt=" + before)
                .then()
                .body("items", hasSize(1));
        Stock.asOperator()
                .get("/v1/reservations?state=ACTIVE&couplingId=" + coupling)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void refusesWhatTheRulesRefuse() {
        // Given
        var municipality = Stock.municipality();
        var vacancy = Stock.vacancy(municipality, 2);
        var coupling = Stock.coupling(municipality, 2);
        var reserved = Stock.coupling(municipality, 2);
        Stock.reserved(Stock.vacancy(municipality, 2), reserved);
        var housed = Stock.coupling(municipality, 2);
        Stock.house(housed, municipality, null, LocalDate.of(2025, 3, 1));
        Stock.awaitHoused(housed, true);

        // Then
        refused(Stock.reserve(vacancy, UUID.randomUUID(), inAWeek), "coupling-unknown");
        refused(Stock.reserve(vacancy, Stock.coupling(Stock.municipality(), 2), inAWeek), "coupling-elsewhere");
        refused(Stock.reserve(vacancy, Stock.coupling(municipality, 3), inAWeek), "unit-too-small");
        refused(Stock.reserve(vacancy, reserved, inAWeek), "reserved-elsewhere");
        refused(Stock.reserve(vacancy, housed, inAWeek), "household-housed-already");
        refused(Stock.reserve(vacancy, coupling, Instant.now().minusSeconds(1)), "expiry-not-in-future");
        refused(Stock.reserve(vacancy, coupling, Instant.now().plus(Duration.ofDays(29))), "expiry-too-late");
        Stock.vacancy(vacancy).then().body("state", equalTo("AVAILABLE")).body("version", equalTo(1));
    }

    @Test
    void refusesWhatIsReservedAlready() {
        // Given
        var municipality = Stock.municipality();
        var vacancy = Stock.vacancy(municipality, 2);
        Stock.reserved(vacancy, Stock.coupling(municipality, 2));

        // Then
        refused(Stock.reserve(vacancy, Stock.coupling(municipality, 2), inAWeek), "vacancy-not-available");
    }

    @Test
    void explainsInTheLanguageOfTheReader() {
        // Given
        var municipality = Stock.municipality();
        var vacancy = Stock.vacancy(municipality, 2);
        var body = Stock.reservation(List.of(vacancy), Stock.coupling(municipality, 3), inAWeek);

        // Then
        send(body)
                .post("/v1/reservations")
                .then()
                .body("title", equalTo("De woonruimte is te klein"))
                .body("detail", containsString("telt 3 personen, de woonruimte is geschikt voor 2"));
        send(body)
                .header("Accept-Language", "en")
                .post("/v1/reservations")
                .then()
                .body("title", equalTo("The home is too small"));
    }

    @Test
    void reservesUpToTheVeryEndOfTheTimeAllowed() {
        // Given
        var now = Instant.parse("2026-01-10T10:00:00Z");
        var municipality = Stock.municipality();
        var vacancy = Stock.vacancy(municipality, 2);
        var coupling = Stock.coupling(municipality, 2);
        clock.set(now);

        // Then
        var last = now.plus(Duration.ofDays(28));
        refused(Stock.reserve(vacancy, coupling, now), "expiry-not-in-future");
        refused(Stock.reserve(vacancy, coupling, last.plusMillis(1)), "expiry-too-late");
        Stock.reserve(vacancy, coupling, last).then().statusCode(201);
    }

    @Test
    void repeatsItsAnswer() {
        // Given
        var municipality = Stock.municipality();
        var vacancy = Stock.vacancy(municipality, 2);
        var body = Stock.reservation(List.of(vacancy), Stock.coupling(municipality, 2), inAWeek);
        var key = UUID.randomUUID().toString();

        // When
        var first = send(body, key).post("/v1/reservations");
        var again = send(body, key).post("/v1/reservations");

        // Then
        first.then().statusCode(201);
        again.then().statusCode(201).header("ETag", "\"1\"");
        assertEquals(first.asString(), again.asString());
        assertEquals(2, Stock.vacancy(vacancy).<Integer>path("version"));
    }

    @Test
    void ofTwoForOneDwellingOneWins() throws Exception {
        // Given
        var municipality = Stock.municipality();
        var vacancy = Stock.vacancy(municipality, 2);
        var one = Stock.coupling(municipality, 2);
        var other = Stock.coupling(municipality, 2);

        // When
        var answers = atOnce(() -> Stock.reserve(vacancy, one, inAWeek), () -> Stock.reserve(vacancy, other, inAWeek));

        // Then
        assertEquals(List.of(201, 409), answers);
        assertEquals(2, Stock.vacancy(vacancy).<Integer>path("version"));
    }

    @Test
    void ofSixtyFourClientsWithTwoHouseholdsForOneDwellingExactlyOneWins() throws Exception {
        // Given
        var municipality = Stock.municipality();
        var vacancy = Stock.vacancy(municipality, 2);
        var one = Stock.coupling(municipality, 2);
        var other = Stock.coupling(municipality, 2);

        // When
        var answers = atOnce(IntStream.range(0, 64)
                .<Callable<Response>>mapToObj(
                        client -> () -> Stock.reserve(vacancy, client % 2 == 0 ? one : other, inAWeek))
                .toList());

        // Then
        assertEquals(1, Collections.frequency(answers, 201));
        assertEquals(63, Collections.frequency(answers, 409));
        assertEquals(2, Stock.vacancy(vacancy).<Integer>path("version"));
    }

    @Test
    void ofTwoForOneHouseholdOneWins() throws Exception {
        // Given
        var municipality = Stock.municipality();
        var one = Stock.vacancy(municipality, 2);
        var other = Stock.vacancy(municipality, 2);
        var coupling = Stock.coupling(municipality, 2);

        // When
        var answers =
                atOnce(() -> Stock.reserve(one, coupling, inAWeek), () -> Stock.reserve(other, coupling, inAWeek));

        // Then
        assertEquals(List.of(201, 409), answers);
    }

    private static List<Integer> atOnce(Callable<Response> one, Callable<Response> other) throws Exception {
        return atOnce(List.of(one, other));
    }

    private static List<Integer> atOnce(List<Callable<Response>> clients) throws Exception {
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            for (var answer : threads.invokeAll(clients)) {
                answers.add(answer.get().statusCode());
            }
        }
        return answers.stream().sorted().toList();
    }

    private static void refused(Response answer, String code) {
        answer.then().statusCode(409).body("type", endsWith(code));
    }
}
