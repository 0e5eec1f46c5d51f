// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.statistics;

import static nl.onderdak.placement.PlacementApi.act;
import static nl.onderdak.placement.PlacementApi.as;
import static nl.onderdak.placement.PlacementApi.command;
import static nl.onderdak.placement.PlacementApi.coupling;
import static nl.onderdak.placement.PlacementApi.municipality;
import static nl.onderdak.placement.PlacementApi.reference;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class FindStatisticsTest {

    private static int municipalities = 6100;

    private final MutableClock clock;
    private String code;

    @Inject
    FindStatisticsTest(MutableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void aMunicipalityOfItsOwn() {
        code = "GM" + municipalities++;
        municipality(code, "PV29", null, 1);
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void waitingHouseholdsAreCountedByComposition() {
        // Given
        var sponsor = couple(1, "2024-01-08", "2024-01-22");
        act(Tokens.coa(), sponsor, 1, "expectations", """
                {"members": [{"role": "CHILD", "ageBand": "AGE_4_11"}, {"role": "CHILD", "ageBand": "AGE_4_11"}],
                 "knownOn": "2024-02-05"}""").then().statusCode(201);
        couple(1, "2024-01-08", "2024-01-22");
        integrating(couple(2, "2024-01-08", "2024-01-22"));
        house(couple(3, "2024-01-08", "2024-01-22"), 1, "2024-03-01");

        // When
        var figures = figures("waiting-households?municipality=" + code);

        // Then
        figures.then()
                .statusCode(200)
                .body("items.municipality", contains(code))
                .body("items[0].households", equalTo(3))
                .body("items[0].persons", equalTo(4))
                .body("items[0].singles", equalTo(2))
                .body("items[0].singlesPercent", equalTo(66.7f))
                .body("items[0].singleSponsors", equalTo(1))
                .body("items[0].singleSponsorsPercent", equalTo(50.0f))
                .body("items[0].families", equalTo(1))
                .body("items[0].expected", equalTo(2))
                .body("items[0].integrating", equalTo(2))
                .body("items[0].integratingPercent", equalTo(50.0f));
    }

    @Test
    void durationsAreTheMedianAndTheNinetiethPercentile() {
        // Given
        for (int week = 1; week <= 10; week++) {
            var id = couple(1, "2024-01-01", "2024-01-15");
            house(id, 1, LocalDate.of(2024, 1, 15).plusWeeks(week).toString());
        }
        house(couple(1, "2024-01-01", "2024-01-15"), 1, "2024-07-01");

        // When
        var figures = figures("durations?halfYear=2024-H1");
        var next = figures("durations?halfYear=2024-H2");

        // Then
        figures.then()
                .statusCode(200)
                .body("items.area", contains(code))
                .body("items[0].households", equalTo(10))
                .body("items[0].toCouplingMedian", equalTo(14))
                .body("items[0].toHomeMedian", equalTo(35))
                .body("items[0].toHome90", equalTo(63))
                .body("items[0].totalMedian", equalTo(49))
                .body("items[0].total90", equalTo(77))
                .body("items[0].netMedian", equalTo(49));
        next.then().body("items[0].households", equalTo(1));
        figures("durations?halfYear=2024-H1&per=REGION")
                .then()
                .statusCode(200)
                .body("items.area", contains("ZUID_HOLLAND_ZEELAND"));
        figures("durations").then().statusCode(400);
    }

    @Test
    void daysOnWhichTheDossierBlockedATenancyAreNotNet() {
        // Given
        var id = couple(1, "2024-01-01", "2024-01-15");
        clock.set(LocalDate.of(2024, 2, 1));
        keep(id, 1, "");
        clock.set(LocalDate.of(2024, 2, 11));
        keep(id, 2, "\"BSN\", \"BANK_ACCOUNT\", \"BRP\", \"PERMIT_DOCUMENT\"");
        clock.reset();
        house(id, 1, "2024-03-01");

        // When
        var figures = figures("durations?halfYear=2024-H1");

        // Then
        figures.then().body("items[0].totalMedian", equalTo(60)).body("items[0].netMedian", equalTo(50));
    }

    @Test
    void aCorrectedHousingIsNotAmongTheDurations() {
        // Given
        var id = couple(1, "2024-01-01", "2024-01-15");
        house(id, 1, "2024-03-01");
        act(Tokens.municipality(code), id, 2, "corrections", "{\"stay\": 1, \"reason\": \"NOT_HOUSED\"}")
                .then()
                .statusCode(201);

        // When
        var figures = figures("durations?halfYear=2024-H1");

        // Then
        figures.then().statusCode(200).body("items", empty());
    }

    @Test
    void durationsAsKnownAtAMomentGoByTheDayOfTheCouplingKnownThen() {
        // Given
        var other = "GM" + municipalities++;
        municipality(other, "PV29", null, 1);
        clock.set(LocalDate.of(2031, 2, 3));
        var id = couple(1, "2024-01-01", "2024-01-15");
        house(id, 1, "2024-03-01");
        clock.set(LocalDate.of(2031, 2, 4));
        act(Tokens.municipality(code), id, 2, "corrections", "{\"stay\": 1, \"reason\": \"NOT_HOUSED\"}")
                .then()
                .statusCode(201);
        recouple(id, 3, other, "2024-04-01");
        recouple(id, 4, code, "2024-04-02");

        // When
        var figures = figures("durations?halfYear=2024-H1&knownAt=2031-02-03T23:00:00Z");

        // Then
        figures.then()
                .statusCode(200)
                .body("items.area", contains(code))
                .body("items[0].toCouplingMedian", equalTo(14))
                .body("items[0].toHomeMedian", equalTo(46));
    }

    @Test
    void refusalsAreCountedByReasonAndJudgement() {
        // Given
        refused("LOCATION", "UNJUSTIFIED");
        refused("LOCATION", "JUSTIFIED");
        refused("LOCATION", null);
        refused("RENT", "JUSTIFIED");

        // When
        var figures = figures("refusals?halfYear=2024-H1");

        // Then
        figures.then()
                .statusCode(200)
                .body("items.reason", contains("LOCATION", "RENT"))
                .body("items.justified", contains(1, 1))
                .body("items.unjustified", contains(1, 0))
                .body("items.open", contains(1, 0));
    }

    private void refused(String reason, String judgement) {
        var id = couple(1, "2024-01-08", "2024-01-22");
        var by = Tokens.municipality(code);
        act(by, id, 1, "offers", "{\"offeredOn\": \"2024-02-19\"}").then().statusCode(201);
        act(by, id, 2, "refusals", "{\"reason\": \"%s\", \"answeredOn\": \"2024-02-21\"}".formatted(reason))
                .then()
                .statusCode(201);
        if (judgement != null) {
            act(
                            Tokens.coa(),
                            id,
                            3,
                            "judgements",
                            "{\"judgement\": \"%s\", \"judgedOn\": \"2024-02-28\"}".formatted(judgement))
                    .then()
                    .statusCode(201);
        }
    }

    private Response figures(String path) {
        return as(Tokens.municipality(code)).urlEncodingEnabled(false).get("/v1/statistics/" + path);
    }

    private void house(UUID id, long version, String housedOn) {
        act(
                        Tokens.municipality(code),
                        id,
                        version,
                        "stays",
                        "{\"housedOn\": \"%s\", \"kind\": \"REGULAR\"}".formatted(housedOn))
                .then()
                .statusCode(201);
    }

    private static void recouple(UUID id, long version, String municipality, String recoupledOn) {
        act(
                        Tokens.coa(),
                        id,
                        version,
                        "recouplings",
                        "{\"municipality\": \"%s\", \"recoupledOn\": \"%s\"}".formatted(municipality, recoupledOn))
                .then()
                .statusCode(201);
    }

    private static void integrating(UUID id) {
        as(Tokens.coa())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"ties\": [], \"integrationStarted\": true}")
                .put("/v1/couplings/" + id + "/profile")
                .then()
                .statusCode(200);
    }

    private static void keep(UUID id, long seen, String present) {
        as(Tokens.coa())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + seen + "\"")
                .body("{\"present\": [" + present + "]}")
                .put("/v1/couplings/" + id + "/dossier")
                .then()
                .statusCode(200);
    }

    private UUID couple(int persons, String permitOn, String coupledOn) {
        return UUID.fromString(command(Tokens.coa())
                .body(coupling(reference(), code, persons)
                        .replace("2024-01-08", permitOn)
                        .replace("2024-01-22", coupledOn))
                .post("/v1/couplings")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
