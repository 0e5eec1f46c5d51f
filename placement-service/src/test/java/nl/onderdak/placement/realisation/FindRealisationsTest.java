// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.realisation;

import static nl.onderdak.placement.PlacementApi.ALMELO;
import static nl.onderdak.placement.PlacementApi.as;
import static nl.onderdak.placement.PlacementApi.command;
import static nl.onderdak.placement.PlacementApi.coupled;
import static nl.onderdak.placement.PlacementApi.municipality;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class FindRealisationsTest {

    private static final Instant START = Instant.parse("2024-09-02T10:00:00Z");

    private static int municipalities = 1000;

    @Inject
    MutableClock clock;

    private String code;

    @BeforeEach
    void aMunicipalityOfItsOwn() {
        code = "GM" + municipalities++;
        municipality(code, "PV23", null, 1, START);
        clock.set(START);
    }

    @Test
    void personsCountInTheHalfYearOfMovingIn() {
        // Given
        house(coupled(code, 2), "2024-06-30", "REGULAR");
        house(coupled(code, 3), "2024-07-01", "SHARED");
        house(coupled(code, 4), "2024-07-01", "HAR");
        house(coupled(code, 5), "2024-07-01", "HOST_FAMILY");

        // When
        var figures = figures("");

        // Then
        figures.then()
                .statusCode(200)
                .body("items.municipality", contains(code, code))
                .body("items.halfYear", contains("2024-H1", "2024-H2"))
                .body("items.persons", contains(2, 7));
    }

    @Test
    void personsCountInTheMonthOfMovingIn() {
        // Given
        house(coupled(code, 2), "2024-02-29", "REGULAR");
        house(coupled(code, 3), "2024-03-01", "REGULAR");
        house(coupled(code, 4), "2024-07-01", "REGULAR");

        // When
        var months = figures("&per=MONTH");
        var page = figures("&per=MONTH&limit=1");
        var link = page.header("Link");
        var next = as(Tokens.municipality(code)).urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));

        // Then
        months.then()
                .statusCode(200)
                .body("items.month", contains("2024-02", "2024-03", "2024-07"))
                .body("items.halfYear", contains("2024-H1", "2024-H1", "2024-H2"))
                .body("items.persons", contains(2, 3, 4));
        next.then().body("items.month", contains("2024-03"));
    }

    @Test
    void halfYearsAndADayBoundTheFigures() {
        // Given
        house(coupled(code, 2), "2024-06-30", "REGULAR");
        house(coupled(code, 3), "2024-07-01", "REGULAR");
        house(coupled(code, 4), "2024-08-15", "REGULAR");

        // When
        var first = figures("&to=2024-H1");
        var second = figures("&from=2024-H2");
        var onTheFirst = figures("&validOn=2024-07-01");
        var dayBefore = figures("&validOn=2024-06-29");

        // Then
        first.then().body("items.persons", contains(2));
        second.then().body("items.persons", contains(7));
        onTheFirst.then().body("items.persons", contains(2, 3));
        dayBefore.then().body("items", empty());
    }

    @Test
    void whatWasKnownAtAMomentStaysWhatWasKnown() {
        // Given
        var id = coupled(code, 3);
        house(id, "2024-06-30", "REGULAR");
        clock.advance(Duration.ofHours(1));
        correct(
                id,
                2,
                "{\"stay\": 1, \"reason\": \"WRONG_DATE\", \"right\": {\"housedOn\": \"2024-07-01\", \"kind\": \"REGULAR\"}}");
        clock.advance(Duration.ofHours(1));
        correct(id, 3, "{\"stay\": 1, \"reason\": \"NOT_HOUSED\", \"right\": null}");

        // When
        var before = figures("&knownAt=" + START.minusSeconds(1));
        var housed = figures("&knownAt=" + START);
        var corrected = figures("&knownAt=" + START.plusSeconds(3600));
        var now = figures("");

        // Then
        before.then().body("items", empty());
        housed.then().body("items.halfYear", contains("2024-H1")).body("items.persons", contains(3));
        corrected.then().body("items.halfYear", contains("2024-H1", "2024-H2")).body("items.persons", contains(0, 3));
        now.then().body("items.persons", contains(0, 0));
    }

    @Test
    void figuresComeInPagesAndAsCsv() {
        // Given
        house(coupled(code, 2), "2024-06-30", "REGULAR");
        house(coupled(code, 3), "2024-07-01", "REGULAR");

        // When
        var first = figures("&limit=1");
        var link = first.header("Link");
        var second = as(Tokens.ministry()).urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
        var csv = as(Tokens.ministry()).accept("text/csv").get("/v1/realisations?municipality=" + code);

        // Then
        first.then().body("items.persons", contains(2));
        second.then().body("items.persons", contains(3));
        csv.then().statusCode(200).contentType("text/csv").body(containsString(code + ",2024-H2,3"));
        assertTrue(csv.asString().startsWith("municipality,halfYear,persons"));
    }

    @Test
    void aMunicipalitySeesItsOwnFiguresAndAProvinceThoseOfItsMunicipalities() {
        // Given
        house(coupled(code, 2), "2024-06-30", "REGULAR");

        // When
        var own = as(Tokens.municipality(code)).get("/v1/realisations");
        var others = as(Tokens.municipality(ALMELO)).get("/v1/realisations?municipality=" + code);
        var overijssel = as(Tokens.province("PV23")).get("/v1/realisations?municipality=" + code);
        var utrecht = as(Tokens.province("PV26")).get("/v1/realisations");

        // Then
        own.then().body("items.municipality", contains(code));
        others.then().body("items", empty());
        overijssel.then().body("items.persons", contains(2));
        utrecht.then().body("items", empty());
    }

    @Test
    void aCorrectedRegisterDoesNotChangeWhatWasKnownBefore() {
        // Given
        house(coupled(code, 2), "2024-06-30", "REGULAR");
        var before = known(START);

        // When
        municipality(code, "PV25", null, 2, START.plusSeconds(3600));
        clock.advance(Duration.ofHours(1));
        house(coupled(code, 3), "2024-06-30", "REGULAR");

        // Then
        assertEquals(Map.of("RIJK", List.of(2), code, List.of(2), "PV23", List.of(2), "PV25", List.of()), before);
        assertEquals(before, known(START));
        assertEquals(before, known(START.plusSeconds(3599)));
        var now = Map.of("RIJK", List.of(5), code, List.of(5), "PV23", List.of(), "PV25", List.of(5));
        assertEquals(now, known(START.plusSeconds(3600)));
        assertEquals(now, known(null));
    }

    @Test
    void aProvinceSeesTheWholePastOfAMunicipalityThatLiesInItNow() {
        // Given
        house(coupled(code, 2), "2024-06-30", "REGULAR");
        municipality(code, "PV25", null, 2, START.plusSeconds(3600));
        clock.advance(Duration.ofHours(1));

        // When
        var then = "/v1/realisations?municipality=" + code + "&knownAt=" + START;
        var now = "/v1/realisations?municipality=" + code;

        // Then
        as(Tokens.province("PV25")).get(then).then().body("items.persons", contains(2));
        as(Tokens.province("PV23")).get(then).then().body("items.persons", contains(2));
        as(Tokens.province("PV25")).get(now).then().body("items.persons", contains(2));
        as(Tokens.province("PV23")).get(now).then().body("items", empty());
    }

    @Test
    void whatIsNotInTheRegisterYetLiesInNoProvinceThen() {
        // Given
        code = "GM" + municipalities++;
        municipality(code, "PV23", null, 1, START.plusSeconds(1));

        // When
        house(coupled(code, 2), "2024-06-30", "REGULAR");

        // Then
        assertEquals(List.of(), known(START).get("PV23"));
        assertEquals(List.of(2), known(START).get("RIJK"));
        assertEquals(List.of(2), known(null).get("PV23"));
    }

    @Test
    void unreadableParametersAreRefused() {
        // When
        var answer = figures("&from=2024-H3");

        // Then
        answer.then().statusCode(400).body("errors.parameter", hasItem("from"));
    }

    @Test
    void aMomentInTheFutureIsRefused() {
        figures("&knownAt=9999-01-01T00:00:00Z").then().statusCode(400).body("errors.code", hasItem("known-in-future"));
    }

    private void house(UUID coupling, String housedOn, String kind) {
        command(Tokens.municipality(code))
                .header("If-Match", "\"1\"")
                .body("{\"housedOn\": \"%s\", \"kind\": \"%s\"}".formatted(housedOn, kind))
                .post("/v1/couplings/" + coupling + "/stays")
                .then()
                .statusCode(201);
    }

    private void correct(UUID coupling, long version, String body) {
        command(Tokens.municipality(code))
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/couplings/" + coupling + "/corrections")
                .then()
                .statusCode(201);
    }

    /** The figures of the municipality in the reads of each organisation concerned. */
    private Map<String, List<Integer>> known(Instant at) {
        var ofTheMunicipality = "items.findAll { it.municipality == '%s' }.persons".formatted(code);
        var callers = Map.of(
                "RIJK",
                Tokens.ministry(),
                code,
                Tokens.municipality(code),
                "PV23",
                Tokens.province("PV23"),
                "PV25",
                Tokens.province("PV25"));
        return callers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        caller -> as(caller.getValue())
                                .get("/v1/realisations" + (at == null ? "" : "?knownAt=" + at))
                                .then()
                                .statusCode(200)
                                .extract()
                                .<List<Integer>>path(ofTheMunicipality)));
    }

    private Response figures(String query) {
        return as(Tokens.ministry()).urlEncodingEnabled(false).get("/v1/realisations?municipality=" + code + query);
    }
}
