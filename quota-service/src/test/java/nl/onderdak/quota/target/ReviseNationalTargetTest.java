// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.quota.Ministry;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class ReviseNationalTargetTest {

    private final MutableClock clock;

    @Inject
    ReviseNationalTargetTest(MutableClock clock) {
        this.clock = clock;
    }

    @Test
    void aRevisionSetsEveryQuotaAnewAndPublishesOldAndNew() {
        // Given
        var published = published(27_300);

        // When
        var response = Ministry.revise(published.halfYear(), 1, Ministry.revision(17_600, published.year() + "-02-10"));

        // Then
        response.statusCode(201)
                .header("Location", endsWith("/v1/national-targets/" + published.halfYear()))
                .header("ETag", "\"2\"")
                .body("persons", equalTo(17_600))
                .body("reason", equalTo("bijstelling"))
                .body("effectiveOn", equalTo(published.year() + "-02-10"))
                .body("sumOfQuotas", equalTo(73))
                .body("revisions.revision", contains(1, 2))
                .body("revisions.persons", contains(27_300, 17_600))
                .body("revisions.sumOfQuotas", contains(114, 73));
        var fact = Events.await(
                Service.QUOTA,
                event -> event.data() instanceof MunicipalQuotaSet set
                        && set.municipality().equals(published.municipality())
                        && event.sequence() == 2);
        var set = (MunicipalQuotaSet) fact.data();
        assertEquals(114, set.previous().persons());
        assertEquals(27_300, set.previous().nationalTarget());
        assertEquals(73, set.current().persons());
        assertEquals(2, set.revision());
        assertEquals("bijstelling", set.reason());
        assertEquals(LocalDate.of(published.year(), 2, 10), set.effectiveOn());
    }

    @Test
    void whatWasKnownBeforeStaysRetrievable() {
        // Given
        clock.set(Instant.parse("2030-03-31T10:00:00Z"));
        var published = published(27_300);
        clock.set(Instant.parse("2030-11-10T10:00:00Z"));

        // When
        Ministry.revise(published.halfYear(), 1, Ministry.revision(17_600, "2030-11-10", published.year() + "-02-10"))
                .statusCode(201);

        // Then
        target(published, "2030-03-31T09:59:59Z").statusCode(404);
        target(published, "2030-11-10T09:59:59Z")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("persons", equalTo(27_300))
                .body("sumOfQuotas", equalTo(114))
                .body("revisions.revision", contains(1));
        target(published, "2030-11-10T11:00:00%2B01:00")
                .statusCode(200)
                .body("persons", equalTo(17_600))
                .body("revisions.revision", contains(1, 2));
    }

    @Test
    void revisingAHalfYearThatIsOverIsAllowedWithAWarning() {
        // Given
        var published = published(10_000);

        // When
        var response = Ministry.revise(published.halfYear(), 1, Ministry.revision(9_000, published.year() + "-07-01"));

        // Then
        response.statusCode(201)
                .body("warnings", contains("CLOSED_HALF_YEAR_REVISED"))
                .body("effectiveOn", equalTo(published.year() + "-06-30"));
    }

    @Test
    void whatIsYetToBePublishedIsNotTakenIn() {
        // Given
        var published = published(10_000);
        clock.set(LocalDate.of(2030, 3, 14));
        var today = Ministry.sends(Ministry.revision(9_000, "2030-03-14", published.year() + "-02-01"))
                .header("If-Match", "\"1\"");
        var tomorrow = Ministry.sends(Ministry.revision(9_000, "2030-03-15", published.year() + "-02-01"))
                .header("If-Match", "\"1\"");
        var path = "/v1/national-targets/" + published.halfYear() + "/revisions";

        // When
        var early = tomorrow.post(path);
        var inTime = today.post(path);

        // Then
        early.then()
                .statusCode(400)
                .body("errors.pointer", contains("/publishedOn"))
                .body("errors.code", contains("in-future"));
        inTime.then().statusCode(201);
    }

    @Test
    void raisingARunningHalfYearIsAllowedWithAWarning() {
        // Given
        var published = published(10_000);

        // When
        var response = Ministry.revise(published.halfYear(), 1, Ministry.revision(10_001, published.year() + "-01-01"));

        // Then
        response.statusCode(201).body("warnings", contains("UPWARD_REVISION_IN_RUNNING_HALF_YEAR"));
    }

    @Test
    void whatIsDefinitiveIsNoForecastAgain() {
        // Given
        var published = published(10_000);
        var revision = new HashMap<>(Ministry.revision(9_000, published.year() + "-02-01"));
        revision.put("status", "FORECAST");

        // When
        var response = Ministry.revise(published.halfYear(), 1, revision);

        // Then
        response.statusCode(409)
                .body("type", endsWith("definitive-target-cannot-become-forecast"))
                .body("detail", containsString(published.halfYear()));
    }

    @Test
    void theEffectiveDayLiesInTheHalfYear() {
        // Given
        var published = published(10_000);
        var revision = new HashMap<>(Ministry.revision(9_000, published.year() + "-02-01"));
        revision.put("effectiveOn", published.year() + "-07-01");

        // When
        var response = Ministry.revise(published.halfYear(), 1, revision);

        // Then
        response.statusCode(409).body("type", endsWith("effective-outside-half-year"));
    }

    @Test
    void aRevisionThatWouldCountBeforeTheOneItReplacesIsRefused() {
        // Given
        var published = published(10_000);
        Ministry.revise(published.halfYear(), 1, Ministry.revision(9_000, published.year() + "-02-10"))
                .statusCode(201);
        var earlier = new HashMap<>(Ministry.revision(8_000, published.year() + "-02-20"));
        earlier.put("effectiveOn", published.year() + "-02-09");

        // When
        var response = Ministry.revise(published.halfYear(), 2, earlier);

        // Then
        response.statusCode(409)
                .body("type", endsWith("revision-before-the-one-it-replaces"))
                .body("detail", containsString(published.year() + "-02-10"));
    }

    @Test
    void aCallerWithAnOlderRevisionIsRefused() {
        // Given
        var published = published(10_000);
        var revision = Ministry.revision(9_000, published.year() + "-02-01");
        Ministry.revise(published.halfYear(), 1, revision).statusCode(201);

        // When
        var stale = Ministry.revise(published.halfYear(), 1, revision);
        var blind = Ministry.sends(revision)
                .post("/v1/national-targets/" + published.halfYear() + "/revisions")
                .then();

        // Then
        stale.statusCode(412);
        blind.statusCode(428);
    }

    @Test
    void ofTwoRevisionsAtTheSameMomentOneIsRefused() {
        // Given
        var published = published(10_000);

        // When
        var answers = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Ministry.revise(
                                published.halfYear(), 1, Ministry.revision(9_000 + i, published.year() + "-02-01"))
                        .extract()
                        .statusCode()))
                .toList();

        // Then
        assertEquals(
                List.of(201, 412),
                answers.stream().map(CompletableFuture::join).sorted().toList());
    }

    @Test
    void aQuotaWhoseNumberStaysIsPublishedToo() {
        // Given
        var published = published(10_000);
        var revision = Ministry.revision(10_000, published.year() + "-02-01");

        // When
        Ministry.revise(published.halfYear(), 1, revision).statusCode(201);
        Ministry.revise(published.halfYear(), 2, revision).statusCode(201);

        // Then
        Events.await(Service.QUOTA, event -> isQuotaOf(published.municipality(), event) && event.sequence() == 3);
        var sequences = Events.collect(Service.QUOTA).stream()
                .filter(event -> isQuotaOf(published.municipality(), event))
                .map(event -> event.sequence())
                .toList();
        assertEquals(List.of(1L, 2L, 3L), sequences);
    }

    @Test
    void aMunicipalityThatTurnsOutToHaveEndedLosesItsQuotaOpenly() {
        // Given
        var published = published(10_000);
        Ministry.sends(Map.of("name", "Opgeheven", "province", "PV23", "validUntil", "2020-12-31"))
                .header("If-Match", "\"1\"")
                .put("/v1/municipalities/" + published.municipality())
                .then()
                .statusCode(200);

        // When
        var response = Ministry.revise(published.halfYear(), 1, Ministry.revision(9_000, published.year() + "-02-01"));

        // Then
        response.statusCode(201).body("sumOfQuotas", equalTo(0));
        var fact = Events.await(
                Service.QUOTA, event -> isQuotaOf(published.municipality(), event) && event.sequence() == 2);
        assertEquals(0, ((MunicipalQuotaSet) fact.data()).current().persons());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        // When
        var response = Ministry.revise(Ministry.freeYear() + "-H1", 1, Ministry.revision(9_000, "2024-02-01"));
        var noHalfYear = Ministry.revise("2024-H3", 1, Ministry.revision(9_000, "2024-02-01"));

        // Then
        response.statusCode(404);
        noHalfYear.statusCode(404);
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        // Given
        var published = published(10_000);
        var body = Map.<String, Object>of("persons", -1, "halfYear", published.halfYear());

        // When
        var response = Ministry.revise(published.halfYear(), 1, body);

        // Then
        response.statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/persons", "/halfYear", "/status", "/publishedOn", "/reason"));
    }

    @ParameterizedTest
    @CsvSource({"' '", "''"})
    void aRevisionHasAReason(String reason) {
        // Given
        var published = published(10_000);
        var body = new HashMap<>(Ministry.revision(9_000, "2024-02-01"));
        body.put("reason", reason);

        // When
        var response = Ministry.revise(published.halfYear(), 1, body);

        // Then
        response.statusCode(400).body("errors.pointer", hasItem("/reason"));
    }

    @Test
    void theSameKeyAndBodyRepeatTheAnswer() {
        // Given
        var published = published(10_000);
        var key = UUID.randomUUID().toString();
        var body = Ministry.revision(9_000, published.year() + "-02-01");
        Ministry.notBefore(published.year() + "-02-01");
        var first = Ministry.sends(body, key)
                .header("If-Match", "\"1\"")
                .post("/v1/national-targets/" + published.halfYear() + "/revisions")
                .then()
                .statusCode(201)
                .extract()
                .asString();

        // When
        var again = Ministry.sends(body, key)
                .header("If-Match", "\"1\"")
                .post("/v1/national-targets/" + published.halfYear() + "/revisions")
                .then();

        // Then
        assertEquals(first, again.statusCode(201).extract().asString());
    }

    @Test
    void aCountryIsRevisedWithinASecond() {
        // Given
        var year = Ministry.freeYear();
        var inhabitants = new HashMap<MunicipalityCode, Integer>();
        var table = new StringBuilder("municipality,name,province,validFrom\n");
        for (int i = 0; i < 342; i++) {
            var code = Ministry.freeCode();
            inhabitants.put(code, 1_000 + i);
            table.append(code).append(",Gemeente ").append(code).append(",PV20,2000-01-01\n");
        }
        var started = System.nanoTime();

        // When
        Ministry.sendsLines("text/csv", table.toString())
                .post("/v1/municipality-intakes")
                .then()
                .statusCode(200);
        var registered = System.nanoTime();
        Ministry.population(
                        year - 1,
                        inhabitants.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        true,
                        inhabitants)
                .statusCode(201);
        var counted = System.nanoTime();
        Ministry.publish(year + "-H1", 18_750).statusCode(201);
        var published = System.nanoTime();
        Ministry.revise(year + "-H1", 1, Ministry.revision(15_000, year + "-02-01"))
                .statusCode(201);
        var revised = System.nanoTime();

        // Then
        var took =
                List.of(registered - started, counted - registered, published - counted, revised - published).stream()
                        .map(Duration::ofNanos)
                        .toList();
        assertTrue(took.stream().allMatch(time -> time.compareTo(Duration.ofSeconds(1)) < 0), took::toString);
    }

    private record Published(MunicipalityCode municipality, int year, String halfYear) {}

    private static Published published(int persons) {
        var year = Ministry.freeYear();
        var code = Ministry.registered();
        Ministry.population(year - 1, 17_590_672, false, Map.of(code, 73_155)).statusCode(201);
        Ministry.publish(year + "-H1", persons).statusCode(201);
        return new Published(code, year, year + "-H1");
    }

    private static ValidatableResponse target(Published published, String knownAt) {
        return Ministry.asks()
                .urlEncodingEnabled(false)
                .get("/v1/national-targets/" + published.halfYear() + "?knownAt=" + knownAt)
                .then();
    }

    private static boolean isQuotaOf(MunicipalityCode code, ReceivedEvent event) {
        return event.data() instanceof MunicipalQuotaSet set
                && set.municipality().equals(code);
    }
}
