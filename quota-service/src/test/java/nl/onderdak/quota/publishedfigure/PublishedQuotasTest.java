// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.publishedfigure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.Ministry;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class PublishedQuotasTest {

    private static final String PUBLISHED = "/v1/published-quotas";
    private static final String INTAKES = "/v1/published-quota-intakes";

    private final MutableClock clock;

    @Inject
    PublishedQuotasTest(MutableClock clock) {
        this.clock = clock;
    }

    /** Of Almelo in 2021 the formula makes 57 and 46, together 103; its own plan of action has 102. */
    @Test
    void almelo2021WasPublishedAs102AndComputedAs103() {
        // Given
        var year = Ministry.freeYear();
        var almelo = Ministry.registered();
        Ministry.population(year - 1, 17_407_585, false, Map.of(almelo, 73_107)).statusCode(201);
        Ministry.publish(year + "-H1", 13_500).statusCode(201);
        Ministry.publish(year + "-H2", 11_000).statusCode(201);

        // When
        give(figure(year + "-H1", almelo, 57)).statusCode(201).header("ETag", "\"1\"");
        give(figure(year + "-H2", almelo, 45))
                .statusCode(201)
                .header("Location", endsWith(PUBLISHED + "/" + year + "-H2/" + almelo + "/1"));

        // Then
        quota(almelo, "")
                .body("items.computed", contains(57, 46))
                .body("items.persons", contains(57, 46))
                .body("items.published.persons", contains(57, 45))
                .body("items.published.difference", contains(0, -1))
                .body("items[1].published.source", equalTo("Plan van aanpak"));
    }

    @Test
    void aQuotaWithoutPublishedFigureSaysNothingOfIt() {
        // Given
        var year = Ministry.freeYear();
        var almelo = Ministry.registered();
        Ministry.population(year - 1, 17_407_585, false, Map.of(almelo, 73_107)).statusCode(201);

        // When
        Ministry.publish(year + "-H1", 13_500).statusCode(201);

        // Then
        quota(almelo, "").body("items[0].published", nullValue());
    }

    /** Of Almelo in 2025-H1: 17.700 made 73, and the revision to 15.000 made 62. */
    @Test
    void eachRevisionOfTheTargetHasItsOwnFigure() {
        // Given
        var year = Ministry.freeYear();
        var almelo = Ministry.registered();
        var halfYear = year + "-H1";
        Ministry.population(year - 1, 17_942_942, false, Map.of(almelo, 74_317)).statusCode(201);
        Ministry.publish(halfYear, 17_700).statusCode(201);
        give(figure(halfYear, almelo, 1, 73)).statusCode(201);
        var revision = Ministry.revision(15_000, year + "-04-18");

        // When
        Ministry.revise(halfYear, 1, revision).statusCode(201);

        // Then
        quota(almelo, "")
                .body("items[0].computed", equalTo(62))
                .body("items[0].published.revision", equalTo(1))
                .body("items[0].published.persons", equalTo(73))
                .body("items[0].published.computed", equalTo(73))
                .body("items[0].published.difference", equalTo(0));

        // When
        give(figure(halfYear, almelo, 2, 63)).statusCode(201);

        // Then
        quota(almelo, "")
                .body("items[0].published.revision", equalTo(2))
                .body("items[0].published.computed", equalTo(62))
                .body("items[0].published.difference", equalTo(1));
        quota(almelo, "&validOn=" + year + "-04-17")
                .body("items[0].computed", equalTo(73))
                .body("items[0].published.revision", equalTo(1))
                .body("items[0].published.difference", equalTo(0));
        assertEquals(List.of(73, 63), persons(year));
    }

    @Test
    void aCorrectionLeavesWhatWasKnownBefore() {
        // Given
        var year = Ministry.freeYear();
        var almelo = Ministry.registered();
        Ministry.population(year - 1, 17_407_585, false, Map.of(almelo, 73_107)).statusCode(201);
        clock.set(Instant.parse("2030-01-01T10:00:00Z"));
        Ministry.publish(year + "-H1", 13_500).statusCode(201);
        give(figure(year + "-H1", almelo, 75)).statusCode(201);
        clock.set(Instant.parse("2030-01-02T10:00:00Z"));

        // When
        var corrected = correct(year + "-H1", almelo, 1, 57);

        // Then
        corrected.statusCode(200).header("ETag", "\"2\"").body("persons", equalTo(57));
        correct(year + "-H1", almelo, 1, 58).statusCode(412);
        quota(almelo, "").body("items[0].published.persons", equalTo(57));
        quota(almelo, "&knownAt=2030-01-01T12:00:00Z").body("items[0].published.persons", equalTo(75));
    }

    @Test
    void aFigureIsGivenOnceAndOfKnownMunicipalities() {
        // Given
        var year = Ministry.freeYear();
        var almelo = Ministry.registered();
        give(figure(year + "-H1", almelo, 57)).statusCode(201);

        // Then
        give(figure(year + "-H1", almelo, 57)).statusCode(409).body("type", endsWith("published-figure-already-given"));
        give(figure(year + "-H1", Ministry.freeCode(), 57))
                .statusCode(409)
                .body("type", endsWith("published-figure-of-unknown-municipality"));
        correct(year + "-H2", almelo, 1, 57).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1_000_001})
    void anAbsurdFigureIsRefused(int persons) {
        give(figure(Ministry.freeYear() + "-H1", Ministry.registered(), persons))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/persons"));
    }

    @Test
    void whatIsYetToBePublishedIsNotTakenIn() {
        // Given
        var figure = figure(Ministry.freeYear() + "-H1", Ministry.registered(), 57);
        figure.put("publishedOn", "9999-01-01");

        // Then
        give(figure)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/publishedOn"))
                .body("errors[0].code", equalTo("in-future"));
    }

    @Test
    void aBrokenLineInTheMiddleLeavesEverythingAsItWas() {
        // Given
        var year = Ministry.freeYear();
        var codes = Stream.generate(Ministry::registered).limit(3).toList();
        var lines = csv(year, codes, "57,Circular,2020-10-01", "many,Circular,2020-10-01", "45,Circular,2020-10-01");

        // When
        var report = Ministry.sendsLines("text/csv", lines).post(INTAKES).then();

        // Then
        report.statusCode(200)
                .body("received", equalTo(3))
                .body("refused", equalTo(1))
                .body("applied", equalTo(false))
                .body("refusals[0].line", equalTo(3))
                .body("refusals[0].errors[0].pointer", equalTo("/persons"));
        assertEquals(List.of(), persons(year));
    }

    @Test
    void aDryRunJudgesOnly() {
        // Given
        var year = Ministry.freeYear();
        var codes = Stream.generate(Ministry::registered).limit(1).toList();
        var lines = csv(year, codes, "57,Circular,2020-10-01");

        // When
        var dry = Ministry.sendsLines("text/csv", lines)
                .post(INTAKES + "?dryRun=true")
                .then();

        // Then
        dry.statusCode(200).body("accepted", equalTo(1)).body("applied", equalTo(false));
        assertEquals(List.of(), persons(year));
    }

    @Test
    void manyLinesAreTakenInByTheSameRules() {
        // Given
        var year = Ministry.freeYear();
        var codes = Stream.generate(Ministry::registered).limit(2).toList();
        give(figure(year + "-H1", codes.getFirst(), 9)).statusCode(201);
        var lines = csv(year, codes, "57,Circular,2020-10-01", "45,Circular,2020-10-01");

        // When
        var report = Ministry.sendsLines("text/csv", lines)
                .post(INTAKES + "?mode=PARTIAL")
                .then();

        // Then
        report.statusCode(200)
                .body("accepted", equalTo(1))
                .body("applied", equalTo(true))
                .body("refusals[0].line", equalTo(2))
                .body("refusals[0].errors[0].code", equalTo("published-figure-already-given"))
                .body(
                        "refusals[0].errors[0].detail",
                        containsString(codes.getFirst().value()));
        assertEquals(List.of(9, 45), persons(year));
    }

    @Test
    void linesOfJsonAreTakenInToo() {
        // Given
        var year = Ministry.freeYear();
        var almelo = Ministry.registered();
        var line =
                "{\"halfYear\": \"%s-H1\", \"municipality\": \"%s\", \"revision\": 1, \"persons\": 57, \"source\": \"Circular\","
                        + " \"publishedOn\": \"2020-10-01\"}";

        // When
        var report = Ministry.sendsLines("application/x-ndjson", line.formatted(year, almelo))
                .post(INTAKES)
                .then();

        // Then
        report.statusCode(200).body("applied", equalTo(true));
        assertEquals(List.of(57), persons(year));
    }

    private static String csv(int year, List<MunicipalityCode> codes, String... figures) {
        var lines = new StringBuilder("halfYear,municipality,revision,persons,source,publishedOn\n");
        for (int i = 0; i < figures.length; i++) {
            lines.append(year)
                    .append("-H1,")
                    .append(codes.get(i))
                    .append(",1,")
                    .append(figures[i])
                    .append('\n');
        }
        return lines.toString();
    }

    private static Map<String, Object> figure(String halfYear, MunicipalityCode municipality, int persons) {
        return figure(halfYear, municipality, 1, persons);
    }

    private static Map<String, Object> figure(
            String halfYear, MunicipalityCode municipality, int revision, int persons) {
        var body = new HashMap<String, Object>(right(persons));
        body.put("halfYear", halfYear);
        body.put("municipality", municipality.value());
        body.put("revision", revision);
        return body;
    }

    private static Map<String, Object> right(int persons) {
        return Map.of("persons", persons, "source", "Plan van aanpak", "publishedOn", "2020-10-01");
    }

    private static ValidatableResponse give(Map<String, Object> figure) {
        return Ministry.sends(figure).post(PUBLISHED).then();
    }

    private static ValidatableResponse correct(String halfYear, MunicipalityCode municipality, int seen, int persons) {
        return Ministry.sends(right(persons))
                .header("If-Match", "\"" + seen + "\"")
                .put(PUBLISHED + "/" + halfYear + "/" + municipality + "/1")
                .then();
    }

    private static List<Integer> persons(int year) {
        return Ministry.everyPage(PUBLISHED + "?halfYear=" + year + "-H1", "persons");
    }

    private static ValidatableResponse quota(MunicipalityCode municipality, String query) {
        return Ministry.asks()
                .get("/v1/municipal-quotas?municipality=" + municipality + query)
                .then()
                .statusCode(200);
    }
}
