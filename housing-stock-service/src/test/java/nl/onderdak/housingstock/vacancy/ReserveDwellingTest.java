// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy;

import static nl.onderdak.housingstock.Stock.send;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.DwellingReserved;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ReserveDwellingTest {

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
        var answer = Stock.reserve(vacancy, 1, coupling, inAWeek);

        // Then
        answer.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("RESERVED"))
                .body("couplingId", equalTo(coupling.toString()))
                .body("expiresAt", equalTo(inAWeek.toString()));
        assertEquals(answer.asString(), Stock.vacancy(vacancy).asString());
        assertEquals(
                new DwellingReserved(
                        UUID.fromString(vacancy.id()),
                        new MunicipalityCode(municipality),
                        vacancy.dwelling(),
                        coupling,
                        inAWeek),
                Stock.published(vacancy, 2));
    }

    @Test
    void namesEveryFault() {
        // Given
        var vacancy = Stock.vacancy(Stock.municipality(), 3);

        // Then
        send(Map.of("couplingId", "12", "expiresAt", "tomorrow", "persons", 3))
                .header("If-Match", "\"1\"")
                .post("/v1/vacancies/" + vacancy.id() + "/reservation")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/couplingId", "/expiresAt", "/persons"));
    }

    @Test
    void refusesWhatTheRulesRefuse() {
        // Given
        var municipality = Stock.municipality();
        var vacancy = Stock.vacancy(municipality, 2);
        var coupling = Stock.coupling(municipality, 2);
        var reserved = Stock.coupling(municipality, 2);
        Stock.reserved(Stock.vacancy(municipality, 2), 1, reserved);
        var housed = Stock.coupling(municipality, 2);
        Stock.house(housed, municipality, null, LocalDate.of(2025, 3, 1));
        Stock.awaitHoused(housed, true);

        // Then
        refused(Stock.reserve(vacancy, 1, UUID.randomUUID(), inAWeek), "coupling-unknown");
        refused(Stock.reserve(vacancy, 1, Stock.coupling(Stock.municipality(), 2), inAWeek), "coupling-elsewhere");
        refused(Stock.reserve(vacancy, 1, Stock.coupling(municipality, 3), inAWeek), "dwelling-too-small");
        refused(Stock.reserve(vacancy, 1, reserved, inAWeek), "reserved-elsewhere");
        refused(Stock.reserve(vacancy, 1, housed, inAWeek), "household-housed-already");
        refused(Stock.reserve(vacancy, 1, coupling, Instant.now().minusSeconds(1)), "expiry-not-in-future");
        refused(Stock.reserve(vacancy, 1, coupling, Instant.now().plus(Duration.ofDays(29))), "expiry-too-late");
        Stock.vacancy(vacancy).then().body("state", equalTo("ANNOUNCED")).body("version", equalTo(1));
    }

    @Test
    void refusesWhatIsReservedAlready() {
        // Given
        var municipality = Stock.municipality();
        var vacancy = Stock.vacancy(municipality, 2);
        Stock.reserved(vacancy, 1, Stock.coupling(municipality, 2));

        // Then
        refused(Stock.reserve(vacancy, 2, Stock.coupling(municipality, 2), inAWeek), "vacancy-not-available");
    }

    @Test
    void explainsInTheLanguageOfTheReader() {
        // Given
        var municipality = Stock.municipality();
        var vacancy = Stock.vacancy(municipality, 2);
        var body = Map.of("couplingId", Stock.coupling(municipality, 3), "expiresAt", inAWeek.toString());

        // Then
        send(body)
                .header("If-Match", "\"1\"")
                .post("/v1/vacancies/" + vacancy.id() + "/reservation")
                .then()
                .body("title", equalTo("De woning is te klein"))
                .body("detail", containsString("telt 3 personen, de woning is geschikt voor 2"));
        send(body)
                .header("If-Match", "\"1\"")
                .header("Accept-Language", "en")
                .post("/v1/vacancies/" + vacancy.id() + "/reservation")
                .then()
                .body("title", equalTo("The dwelling is too small"));
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
        refused(Stock.reserve(vacancy, 1, coupling, now), "expiry-not-in-future");
        refused(Stock.reserve(vacancy, 1, coupling, last.plusMillis(1)), "expiry-too-late");
        Stock.reserve(vacancy, 1, coupling, last).then().statusCode(200);
    }

    @Test
    void reservesOnlyWhatTheCallerHasSeen() {
        // Given
        var municipality = Stock.municipality();
        var vacancy = Stock.vacancy(municipality, 2);
        var coupling = Stock.coupling(municipality, 2);

        // Then
        Stock.reserve(vacancy, 2, coupling, inAWeek).then().statusCode(412);
        send(Map.of("couplingId", coupling, "expiresAt", inAWeek.toString()))
                .post("/v1/vacancies/" + vacancy.id() + "/reservation")
                .then()
                .statusCode(428);
        Stock.reserve(new Stock.Announced(UUID.randomUUID().toString(), "", ""), 1, coupling, inAWeek)
                .then()
                .statusCode(404);
    }

    @Test
    void repeatsItsAnswer() {
        // Given
        var municipality = Stock.municipality();
        var vacancy = Stock.vacancy(municipality, 2);
        var body = Map.of("couplingId", Stock.coupling(municipality, 2), "expiresAt", inAWeek.toString());
        var key = UUID.randomUUID().toString();

        // When
        var first = send(body, key).header("If-Match", "\"1\"").post("/v1/vacancies/" + vacancy.id() + "/reservation");
        var again = send(body, key).header("If-Match", "\"1\"").post("/v1/vacancies/" + vacancy.id() + "/reservation");

        // Then
        first.then().statusCode(200);
        again.then().statusCode(200).header("ETag", "\"2\"");
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
        var answers =
                atOnce(() -> Stock.reserve(vacancy, 1, one, inAWeek), () -> Stock.reserve(vacancy, 1, other, inAWeek));

        // Then
        assertEquals(List.of(200, 412), answers);
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
                        client -> () -> Stock.reserve(vacancy, 1, client % 2 == 0 ? one : other, inAWeek))
                .toList());

        // Then
        assertEquals(1, Collections.frequency(answers, 200));
        assertEquals(63, Collections.frequency(answers, 412));
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
        var answers = atOnce(
                () -> Stock.reserve(one, 1, coupling, inAWeek), () -> Stock.reserve(other, 1, coupling, inAWeek));

        // Then
        assertEquals(List.of(200, 409), answers);
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
