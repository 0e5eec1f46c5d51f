// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.outlook;

import static nl.onderdak.placement.Figures.comesOfAge;
import static nl.onderdak.placement.Figures.minor;
import static nl.onderdak.placement.Figures.openingBalance;
import static nl.onderdak.placement.PlacementApi.act;
import static nl.onderdak.placement.PlacementApi.as;
import static nl.onderdak.placement.PlacementApi.coupled;
import static nl.onderdak.placement.PlacementApi.coupling;
import static nl.onderdak.placement.PlacementApi.housing;
import static nl.onderdak.placement.PlacementApi.municipality;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.UUID;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class FindOutlooksTest {

    private static final Instant START = Instant.parse("2025-04-02T10:00:00Z");

    private static int municipalities = 3000;

    @Inject
    MutableClock clock;

    private String code;

    @BeforeEach
    void aMunicipalityOfItsOwn() {
        clock.set(START);
        code = "GM" + municipalities++;
        municipality(code, "PV23", null, 1, START.minusSeconds(86_400));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void expectedFamilyOf125IsShownApartFromABacklogOf117() {
        // Given
        openingBalance(code, LocalDate.of(2024, 12, 31), -117, START);
        for (var expected = 125; expected > 0; expected -= 25) {
            expect(coupled(code, 1), 25, "2025-09-01");
        }

        // When
        var outlooks = outlooks("");
        var adequacy = as(Tokens.province("PV23")).get("/v1/coupling-adequacies?municipality=" + code);

        // Then
        outlooks.then()
                .statusCode(200)
                .body("items.halfYear", contains("2025-H2"))
                .body("items[0].familyMembers", equalTo(125))
                .body("items[0].sponsors", equalTo(5));
        adequacy.then()
                .body("items[0].correctedQuota", equalTo(117))
                .body("items[0].waiting", equalTo(5))
                .body("items[0].shortBy", equalTo(112));
    }

    @Test
    void aMemberWhoArrivesIsNoLongerExpected() {
        // Given
        var id = coupled(code, 1);
        expect(id, 3, "2025-06-30");
        clock.advance(Duration.ofHours(1));

        // When
        act(Tokens.coa(), id, 2, "arrivals", "{\"members\": [2, 3], \"arrivedOn\": \"2025-03-03\"}")
                .then()
                .statusCode(201);

        // Then
        outlooks("").then().body("items.halfYear", contains("2025-H1")).body("items.familyMembers", contains(1));
        outlooks("&knownAt=" + START).then().body("items.familyMembers", contains(3));
        outlooks("&knownAt=" + START.minusSeconds(1)).then().body("items", empty());
    }

    @Test
    void expectationsWithoutAKnownDayComeLast() {
        // Given
        expect(coupled(code, 1), 2, null);
        expect(coupled(code, 1), 1, "2026-01-01");

        // When
        var all = outlooks("");
        var first = outlooks("&limit=1");
        var link = first.header("Link");
        var second = as(Tokens.coa()).urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
        var until = outlooks("&to=2026-H2");
        var from = outlooks("&from=2026-H2");

        // Then
        all.then().body("items.halfYear", contains("2026-H1", null)).body("items.familyMembers", contains(1, 2));
        first.then().body("items.familyMembers", contains(1));
        second.then().body("items.familyMembers", contains(2)).body("items[0].halfYear", nullValue());
        until.then().body("items.familyMembers", contains(1));
        from.then().body("items.familyMembers", contains(2));
    }

    @Test
    void withoutADayTheLastOfTheTermToTravelIsExpected() {
        // Given
        expect(coupled(code, 1), 1, "2026-01-01");
        approved(coupled(code, 1), "\"approvedOn\": \"2025-03-31\"");
        approved(coupled(code, 1), "\"approvedOn\": \"2025-04-01\"");
        approved(coupled(code, 1), "\"approvedOn\": \"2025-03-31\", \"expectedOn\": \"2025-09-01\"");

        // Then
        outlooks("")
                .then()
                .body("items.halfYear", contains("2025-H1", "2025-H2", "2026-H1"))
                .body("items.familyMembers", contains(1, 2, 1));
    }

    private static void approved(UUID coupling, String days) {
        act(
                        Tokens.coa(),
                        coupling,
                        1,
                        "expectations",
                        "{\"members\": [{\"role\": \"CHILD\", \"ageBand\": \"AGE_4_11\", " + days
                                + "}], \"knownOn\": \"2025-04-01\"}")
                .then()
                .statusCode(201);
    }

    @Test
    void aMinorWhoComesOfAgeOnTheTenthOfOctoberIsExpectedInTheSecondHalf() {
        // Given
        var known = minor(code);
        minor(code);
        var housed = minor(code);
        comesOfAge(known, "2025-H2");
        comesOfAge(housed, "2025-H2");
        act(Tokens.municipality(code), housed, 1, "stays", housing("2025-02-03"))
                .then()
                .statusCode(201);

        // When
        var outlooks = outlooks("");

        // Then
        outlooks.then().body("items.halfYear", contains("2025-H2", null)).body("items.comingOfAge", contains(1, 1));
    }

    @Test
    void coaRecordsTheHalfYearOfMinorsOnly() {
        // Given
        var minor = minor(code);
        var adult = coupled(code, 1);
        var body = "{\"members\": [{\"member\": 1, \"halfYear\": \"2025-H2\"}]}";

        // Then
        comesOfAge(Tokens.coa(), minor, 1, body).then().statusCode(200).header("ETag", "\"2\"");
        comesOfAge(Tokens.coa(), minor, 1, body).then().statusCode(412);
        comesOfAge(Tokens.coa(), minor, 2, body.replace("\"member\": 1", "\"member\": 2"))
                .then()
                .statusCode(409)
                .body("type", endsWith("member-unknown"));
        comesOfAge(Tokens.coa(), minor, 2, body.replace("2025-H2", "2025-10-10"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/members/0/halfYear"));
        comesOfAge(Tokens.coa(), adult, 1, body).then().statusCode(409).body("type", endsWith("not-a-minor"));
        comesOfAge(Tokens.coa(), UUID.randomUUID(), 1, body).then().statusCode(404);
        comesOfAge(Tokens.municipality(code), minor, 2, body).then().statusCode(403);
        as(Tokens.municipality(code))
                .get("/v1/couplings/" + minor + "/coming-of-age")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("members.halfYear", contains("2025-H2"));
        as(Tokens.municipality("GM0001"))
                .get("/v1/couplings/" + minor + "/coming-of-age")
                .then()
                .statusCode(404);
    }

    @Test
    void aPlaceThatEndsIsARehousingOfThatHalfYear() {
        // Given
        var by = Tokens.municipality(code);
        var id = coupled(code, 3);
        act(by, id, 1, "stays", "{\"housedOn\": \"2025-02-03\", \"until\": \"2025-12-31\", \"kind\": \"HAR\"}")
                .then()
                .statusCode(201);
        var ending = outlooks("");

        // When
        act(by, id, 2, "stays", housing("2025-03-03")).then().statusCode(201);
        var after = outlooks("");

        // Then
        ending.then()
                .body("items.halfYear", contains("2025-H2"))
                .body("items.rehousings", contains(3))
                .body("items.temporaryPlaces", contains(1));
        after.then().body("items", empty());
    }

    @Test
    void aWithdrawnHouseholdIsInNoOutlook() {
        // Given
        var id = coupled(code, 1);
        expect(id, 3, "2025-09-01");

        // When
        act(Tokens.coa(), id, 2, "withdrawals", "{\"reason\": \"DEPARTED\", \"endedOn\": \"2025-03-03\"}")
                .then()
                .statusCode(201);

        // Then
        outlooks("").then().body("items", empty());
    }

    @Test
    void eachOrganisationSeesItsOwnHouseholdsAlsoAsCsv() {
        // Given
        expect(coupled(code, 1), 2, "2025-09-01");
        var path = "/v1/outlooks?municipality=" + code;

        // Then
        as(Tokens.municipality(code)).get("/v1/outlooks").then().body("items.municipality", contains(code));
        as(Tokens.province("PV23")).get(path).then().body("items.familyMembers", contains(2));
        as(Tokens.ministry()).get(path).then().body("items.familyMembers", contains(2));
        as(Tokens.province("PV26")).get(path).then().body("items", empty());
        as(Tokens.municipality("GM0001")).get(path).then().body("items", empty());
        as(Tokens.corporation("C001")).get(path).then().statusCode(403);
        as(Tokens.coa())
                .accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString(code + ",2025-H2,2,1,0,0,0"));
    }

    private static void expect(UUID coupling, int persons, String expectedOn) {
        var day = expectedOn == null ? "" : ", \"expectedOn\": \"" + expectedOn + "\"";
        var members = String.join(
                ", ", Collections.nCopies(persons, "{\"role\": \"CHILD\", \"ageBand\": \"AGE_4_11\"" + day + "}"));
        act(Tokens.coa(), coupling, 1, "expectations", "{\"members\": [" + members + "], \"knownOn\": \"2025-03-03\"}")
                .then()
                .statusCode(201);
    }

    private Response outlooks(String query) {
        return as(Tokens.coa()).urlEncodingEnabled(false).get("/v1/outlooks?municipality=" + code + query);
    }
}
