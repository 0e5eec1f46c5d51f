// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy;

import static nl.onderdak.housingstock.Stock.asProvince;
import static nl.onderdak.housingstock.Stock.send;
import static nl.onderdak.housingstock.Stock.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.Accessibility;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.contracts.housingstock.VacancyAnnounced;
import nl.onderdak.contracts.housingstock.VacancyLet;
import nl.onderdak.contracts.housingstock.VacancyReturned;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class VacancyCommandsTest {

    @Test
    void announcesAVacancy() {
        // Given
        var municipality = Stock.municipality();
        var dwelling = Stock.dwelling(municipality, 4);

        // When
        var answer = announce(dwelling);

        // Then
        String id = answer.path("id");
        answer.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/vacancies/" + id))
                .header("ETag", "\"1\"")
                .body("state", equalTo("AVAILABLE"))
                .body("couplingId", nullValue());
        var vacancy = new Stock.Announced(id, dwelling, municipality);
        Stock.vacancy(vacancy).then().statusCode(200).header("ETag", "\"1\"").body("capacity", equalTo(4));
        assertEquals(
                new VacancyAnnounced(
                        UUID.fromString(id),
                        new MunicipalityCode(municipality),
                        answer.path("landlord"),
                        dwelling,
                        dwelling,
                        4,
                        3,
                        true,
                        Accessibility.ANY,
                        null,
                        null,
                        null,
                        LocalDate.of(2025, 3, 1),
                        TargetGroup.PERMIT_HOLDERS),
                Stock.published(vacancy, 1));
    }

    @Test
    void namesEveryFaultOfAnAnnouncement() {
        send(Map.of("unit", "Dorpsstraat 1", "availableFrom", "1 maart", "state", "LET"))
                .post("/v1/vacancies")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/unit", "/availableFrom", "/state"));
    }

    @Test
    void refusesToAnnounceWhatIsNotThere() {
        announce(unique("D")).then().statusCode(409).body("type", endsWith("unit-unknown"));
    }

    @Test
    void announcesADwellingOnceAtATime() {
        // Given
        var vacancy = Stock.vacancy(Stock.municipality(), 2);

        // Then
        announce(vacancy.dwelling()).then().statusCode(409).body("type", endsWith("vacancy-open"));
        giveBack(vacancy, "\"1\"", "WITHDRAWN").then().statusCode(200);
        announce(vacancy.dwelling()).then().statusCode(201);
    }

    @Test
    void ofTwoAnnouncementsAtOnceOneWins() throws Exception {
        // Given
        var dwelling = Stock.dwelling(Stock.municipality(), 2);
        Callable<Integer> announce = () -> announce(dwelling).statusCode();

        // When
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var answer : threads.invokeAll(List.of(announce, announce))) {
                answers.add(answer.get());
            }
        }

        // Then
        assertEquals(List.of(201, 409), answers.stream().sorted().toList());
    }

    @Test
    void repeatsTheAnswerToAnAnnouncement() {
        // Given
        var key = UUID.randomUUID().toString();
        var body = Map.of("unit", Stock.dwelling(Stock.municipality(), 2), "availableFrom", "2025-03-01");

        // When
        var first = send(body, key).post("/v1/vacancies");
        var again = send(body, key).post("/v1/vacancies");

        // Then
        first.then().statusCode(201);
        again.then().statusCode(201);
        assertEquals(first.asString(), again.asString());
    }

    @Test
    void announcesAnewWithAnotherDayAndTargetGroup() {
        // Given
        var vacancy = Stock.vacancy(Stock.municipality(), 2);

        // When
        var answer = change(vacancy, "\"1\"", Map.of("availableFrom", "2999-04-01", "targetGroup", "URGENT"));

        // Then
        answer.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("ANNOUNCED"))
                .body("availableFrom", equalTo("2999-04-01"))
                .body("targetGroup", equalTo("URGENT"));
        assertEquals(
                TargetGroup.URGENT,
                assertInstanceOf(VacancyAnnounced.class, Stock.published(vacancy, 2))
                        .targetGroup());
        change(vacancy, "\"1\"", Map.of("availableFrom", "2999-04-01", "targetGroup", "URGENT"))
                .then()
                .statusCode(412);
    }

    @Test
    void aNoticeIsGivenBeforeTheUnitIsAvailable() {
        // Given
        var vacancy = Stock.vacancy(Stock.municipality(), 2);
        var late = Map.of("availableFrom", "2025-04-01", "noticeOn", "2025-04-02", "targetGroup", "REGULAR");
        var inTime = Map.of("availableFrom", "2025-04-01", "noticeOn", "2025-04-01", "targetGroup", "REGULAR");

        // Then
        change(vacancy, "\"1\"", late).then().statusCode(409).body("type", endsWith("notice-after-availability"));
        change(vacancy, "\"1\"", inTime).then().statusCode(200).body("noticeOn", equalTo("2025-04-01"));
    }

    @Test
    void recordsALettingToOthers() {
        // Given
        var vacancy = Stock.vacancy(Stock.municipality(), 2);
        var tomorrow = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(1).toString();

        // Then
        let(vacancy, "\"1\"", "REGULAR", tomorrow).then().statusCode(409).body("type", endsWith("letting-in-future"));
        let(vacancy, "\"1\"", "REGULAR", "2025-03-14")
                .then()
                .statusCode(200)
                .body("state", equalTo("LET"))
                .body("letToGroup", equalTo("REGULAR"))
                .body("letOn", equalTo("2025-03-14"));
        assertEquals(
                new VacancyLet(
                        UUID.fromString(vacancy.id()),
                        new MunicipalityCode(vacancy.municipality()),
                        Stock.vacancy(vacancy).path("landlord"),
                        vacancy.dwelling(),
                        null,
                        null,
                        TargetGroup.REGULAR,
                        LocalDate.of(2025, 3, 14)),
                Stock.published(vacancy, 2));
        let(vacancy, "\"2\"", "REGULAR", "2025-03-14").then().statusCode(409);
    }

    @Test
    void isShownAsOfADayAsKnownAtAMoment() {
        // Given
        var vacancy = Stock.vacancy(Stock.municipality(), 2);
        var announced = Stock.vacancy(vacancy).asString();
        var before = Instant.now().toString();
        let(vacancy, "\"1\"", "REGULAR", "2025-03-14").then().statusCode(200);
        var today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        var path = "/v1/vacancies/" + vacancy.id();

        // Then
        asProvince().get(path + "?validOn=" + today).then().body("state", equalTo("LET"));
        assertEquals(announced, asProvince().get(path + "?knownAt=" + before).asString());
        asProvince()
                .get(path + "?validOn=" + today + "&knownAt=" + before)
                .then()
                .body("state", equalTo("AVAILABLE"));
        asProvince().get(path + "?validOn=2025-03-13").then().statusCode(404);
        asProvince()
                .get("/v1/vacancies?municipality=" + vacancy.municipality() + "&state=AVAILABLE&knownAt=" + before)
                .then()
                .body("items.id", contains(vacancy.id()));
        asProvince()
                .get("/v1/vacancies?municipality=" + vacancy.municipality() + "&state=AVAILABLE&validOn=" + today)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void givesADwellingBack() {
        // Given
        var vacancy = Stock.vacancy(Stock.municipality(), 2);
        var today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

        // When
        var answer = giveBack(vacancy, "\"1\"", "NO_COUPLED_HOUSEHOLD");

        // Then
        answer.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("RETURNED"))
                .body("returnedOn", equalTo(today.toString()))
                .body("returnReason", equalTo("NO_COUPLED_HOUSEHOLD"));
        assertEquals(
                new VacancyReturned(
                        UUID.fromString(vacancy.id()),
                        new MunicipalityCode(vacancy.municipality()),
                        Stock.vacancy(vacancy).path("landlord"),
                        vacancy.dwelling(),
                        today,
                        VacancyReturned.Reason.NO_COUPLED_HOUSEHOLD),
                Stock.published(vacancy, 2));
    }

    @Test
    void givesBackOnlyWhatIsAvailableAndSeen() {
        // Given
        var municipality = Stock.municipality();
        var vacancy = Stock.vacancy(municipality, 2);
        Stock.reserved(vacancy, Stock.coupling(municipality, 2));

        // Then
        giveBack(vacancy, "\"2\"", "WITHDRAWN").then().statusCode(409).body("type", endsWith("vacancy-not-available"));
        giveBack(vacancy, "\"1\"", "WITHDRAWN").then().statusCode(412);
        giveBack(vacancy, "\"2\"", "BORED")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/reason"));
        send(Map.of("reason", "WITHDRAWN"))
                .post("/v1/vacancies/" + vacancy.id() + "/return")
                .then()
                .statusCode(428);
        Stock.vacancy(vacancy).then().body("version", equalTo(2));
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        asProvince().get("/v1/vacancies/" + UUID.randomUUID()).then().statusCode(404);
        asProvince().get("/v1/vacancies/1").then().statusCode(404);
    }

    @Test
    void isClosedToReaders() {
        // Given
        var vacancy = Stock.vacancy(Stock.municipality(), 2);

        // Then
        asProvince()
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", "k")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "WITHDRAWN"))
                .post("/v1/vacancies/" + vacancy.id() + "/return")
                .then()
                .statusCode(403);
    }

    private static Response announce(String dwelling) {
        return send(Map.of("unit", dwelling, "availableFrom", "2025-03-01")).post("/v1/vacancies");
    }

    private static Response change(Stock.Announced vacancy, String seen, Map<String, String> body) {
        return send(body).header("If-Match", seen).put("/v1/vacancies/" + vacancy.id());
    }

    private static Response let(Stock.Announced vacancy, String seen, String group, String day) {
        return send(Map.of("targetGroup", group, "letOn", day))
                .header("If-Match", seen)
                .post("/v1/vacancies/" + vacancy.id() + "/letting");
    }

    private static Response giveBack(Stock.Announced vacancy, String seen, String reason) {
        return send(Map.of("reason", reason))
                .header("If-Match", seen)
                .post("/v1/vacancies/" + vacancy.id() + "/return");
    }
}
