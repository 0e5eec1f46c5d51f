// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.Ministry;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class CorrectPopulationTest {

    private final MutableClock clock;
    private final int year = Ministry.freeYear();
    private final MunicipalityCode one = Ministry.freeCode();
    private final MunicipalityCode other = Ministry.freeCode();
    private final String path = "/v1/populations/" + (year - 1) + "-01-01";

    @Inject
    CorrectPopulationTest(MutableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void register() {
        Ministry.register(one, "2000-01-01", null).statusCode(201);
        Ministry.register(other, "2000-01-01", null).statusCode(201);
    }

    @Test
    void correctedFiguresStandBesideTheEarlierOnes() {
        // Given
        clock.set(Instant.parse("2030-01-10T10:00:00Z"));
        given(70, 30).statusCode(201);
        clock.set(Instant.parse("2030-02-10T10:00:00Z"));

        // When
        var response = correct(1, 60, 40);

        // Then
        response.statusCode(201)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("reason", equalTo("hertelling"));
        read("").header("ETag", "\"2\"").body("municipalities.inhabitants", contains(60, 40));
        read("?knownAt=2030-02-10T09:59:59Z")
                .header("ETag", "\"1\"")
                .body("municipalities.inhabitants", contains(70, 30))
                .body("reason", nullValue());
        Ministry.asks().get(path + "?knownAt=2030-01-10T09:59:59Z").then().statusCode(404);
        Ministry.asks()
                .get(path + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2))
                .body("items.inhabitantsCovered", contains(100, 100));
    }

    @Test
    void quotasFollowWhenTheirTargetIsRevised() {
        // Given
        given(70, 30).statusCode(201);
        Ministry.publish(year + "-H1", 100).statusCode(201);

        // When
        correct(1, 60, 40).statusCode(201);

        // Then
        quotas().body("items.persons", contains(70, 30));
        Ministry.revise(year + "-H1", 1, Ministry.revision(100, year + "-01-01"))
                .statusCode(201)
                .body("populationVersion", equalTo(2))
                .body("revisions.populationVersion", contains(1, 2));
        quotas().body("items.persons", contains(60, 40)).body("items.inhabitants", contains(60, 40));
    }

    @Test
    void ofTwoAtTheSameMomentOneHasSeenTooLittle() {
        // Given
        given(70, 30).statusCode(201);

        // When
        var answers = IntStream.range(0, 2)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> correct(1, 60, 40).extract().statusCode()))
                .toList();

        // Then
        assertEquals(
                List.of(201, 412),
                answers.stream().map(CompletableFuture::join).sorted().toList());
        Ministry.asks().get(path + "/versions").then().body("items.version", contains(1, 2));
    }

    @Test
    void correctionsOfAnyVersionAllCount() {
        // Given
        given(70, 30).statusCode(201);

        // When
        var answers = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> Ministry.sends(correction(60, 40))
                        .header("If-Match", "*")
                        .post(path + "/corrections")
                        .statusCode()))
                .toList();

        // Then
        assertEquals(
                List.of(201, 201, 201, 201),
                answers.stream().map(CompletableFuture::join).toList());
        Ministry.asks().get(path + "/versions").then().body("items.version", contains(1, 2, 3, 4, 5));
    }

    @Test
    void whatWasSeenMustBeSaid() {
        // Given
        given(70, 30).statusCode(201);

        // When
        var response =
                Ministry.sends(correction(60, 40)).post(path + "/corrections").then();

        // Then
        response.statusCode(428);
    }

    @Test
    void whatWasNeverGivenIsNotCorrected() {
        correct(1, 60, 40).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"60, 41, population-sum-differs", "70, 31, population-sum-differs"})
    void aCorrectionAddsUpToo(int ofOne, int ofOther, String type) {
        // Given
        given(70, 30).statusCode(201);

        // When
        var response = correct(1, ofOne, ofOther);

        // Then
        response.statusCode(409).body("type", endsWith(type));
        read("").body("version", equalTo(1));
    }

    @Test
    void aCorrectionFitsThePartsThatWereGivenAway() {
        // Given
        given(70, 30).statusCode(201);
        var part = Map.of(
                "from",
                other.value(),
                "to",
                one.value(),
                "inhabitants",
                List.of(Map.of("referenceDate", (year - 1) + "-01-01", "inhabitants", 20)));
        Ministry.sends(Map.of(
                        "kind",
                        "BOUNDARY_CHANGE",
                        "effectiveOn",
                        year + "-01-01",
                        "source",
                        "grenscorrectie",
                        "parts",
                        List.of(part)))
                .post("/v1/reorganisations")
                .then()
                .statusCode(201);

        // When
        var refused = correct(1, 81, 19);

        // Then
        refused.statusCode(409)
                .body("type", endsWith("reorganisation-parts-exceed"))
                .body("detail", allOf(containsString(other.value()), containsString("20"), containsString("19")));
        read("").body("version", equalTo(1)).body("municipalities.inhabitants", contains(70, 30));
        correct(1, 80, 20).statusCode(201);
        Ministry.publish(year + "-H1", 100).statusCode(201);
        quotas().body("items.inhabitants", contains(100, 0));
    }

    @Test
    void aReasonIsNeeded() {
        // Given
        given(70, 30).statusCode(201);
        var body = new HashMap<>(correction(60, 40));
        body.remove("reason");

        // When
        var response = Ministry.sends(body)
                .header("If-Match", "\"1\"")
                .post(path + "/corrections")
                .then();

        // Then
        response.statusCode(400).body("errors.pointer", contains("/reason"));
    }

    @Test
    void theDateThatQuotasOfADayAreApportionedByIsFound() {
        // Given
        clock.set(Instant.parse("2030-01-10T10:00:00Z"));
        given(70, 30).statusCode(201);

        // When
        var first = list("validOn=" + year + "-01-01");
        var last = list("validOn=" + year + "-12-31");
        var next = list("validOn=" + (year + 1) + "-01-01");
        var before = list("validOn=" + year + "-01-01&knownAt=2030-01-10T09:59:59Z");
        var all = list("knownAt=2030-01-10T10:00:00Z");

        // Then
        first.body("items.referenceDate", contains((year - 1) + "-01-01"));
        last.body("items.referenceDate", contains((year - 1) + "-01-01"));
        next.body("items", empty());
        before.body("items", empty());
        all.body("items.referenceDate", hasItem((year - 1) + "-01-01"));
    }

    private ValidatableResponse given(int ofOne, int ofOther) {
        return Ministry.population(year - 1, 100, true, Map.of(one, ofOne, other, ofOther));
    }

    private ValidatableResponse correct(int seen, int ofOne, int ofOther) {
        return Ministry.sends(correction(ofOne, ofOther))
                .header("If-Match", "\"" + seen + "\"")
                .post(path + "/corrections")
                .then();
    }

    private Map<String, Object> correction(int ofOne, int ofOther) {
        return Map.of(
                "source",
                "CBS",
                "nationalInhabitants",
                100,
                "complete",
                true,
                "municipalities",
                List.of(Ministry.part(one, ofOne), Ministry.part(other, ofOther)),
                "reason",
                "hertelling");
    }

    private ValidatableResponse read(String query) {
        return Ministry.asks().get(path + query).then().statusCode(200);
    }

    private ValidatableResponse quotas() {
        return Ministry.asks()
                .get("/v1/municipal-quotas?halfYear=" + year + "-H1")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse list(String query) {
        return Ministry.asks().get("/v1/populations?limit=100&" + query).then().statusCode(200);
    }
}
