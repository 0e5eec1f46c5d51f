// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling;

import static nl.onderdak.placement.PlacementApi.act;
import static nl.onderdak.placement.PlacementApi.as;
import static nl.onderdak.placement.PlacementApi.coupled;
import static nl.onderdak.placement.PlacementApi.housing;
import static nl.onderdak.placement.PlacementApi.municipality;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class FindStaysTest {

    private static final String HOST_FAMILY = "{\"housedOn\": \"2024-02-05\", \"kind\": \"HOST_FAMILY\"}";

    private final MutableClock clock;

    @Inject
    FindStaysTest(MutableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void eachStayIsALine() {
        // Given
        municipality("GM7611");
        var first = coupled("GM7611", 2);
        stay("GM7611", first, 1, HOST_FAMILY);
        stay("GM7611", first, 2, housing("2024-05-06", "C001-7611"));
        var second = coupled("GM7611", 1);
        stay("GM7611", second, 1, housing("2024-07-01"));

        // When
        var listed = listed("GM7611", "");

        // Then
        listed.then()
                .statusCode(200)
                .body("items.couplingId", contains(first.toString(), first.toString(), second.toString()))
                .body("items.number", contains(1, 2, 1))
                .body("items.municipality", everyItem(is("GM7611")))
                .body("items.housedOn", contains("2024-02-05", "2024-05-06", "2024-07-01"))
                .body("items.kind", contains("HOST_FAMILY", "REGULAR", "REGULAR"))
                .body("items.dwelling", contains(null, "C001-7611", null))
                .body("items.persons", contains(2, 2, 1))
                .body("items.countedPersons", contains(0, 2, 1))
                .body("items.halfYear", contains("2024-H1", "2024-H1", "2024-H2"));
        var lines = as(Tokens.municipality("GM7611"))
                .accept("text/csv")
                .get("/v1/stays")
                .asString()
                .lines()
                .toList();
        assertEquals(4, lines.size());
        assertEquals(
                "couplingId,number,municipality,housedOn,until,returnedOn,kind,dwelling,brpRegisteredOn,persons,"
                        + "countedPersons,halfYear",
                lines.getFirst());
        assertEquals(first + ",2,GM7611,2024-05-06,,,REGULAR,C001-7611,,2,2,2024-H1", lines.get(2));
    }

    @Test
    void pagesFollowEachOther() {
        // Given
        municipality("GM7612");
        var id = coupled("GM7612", 1);
        stay("GM7612", id, 1, HOST_FAMILY);
        stay("GM7612", id, 2, housing("2024-05-06"));

        // When
        var page = listed("GM7612", "limit=1");

        // Then
        page.then().body("items.number", contains(1)).header("Link", containsString("rel=\"next\""));
        var next = page.header("Link").replaceAll(".*[?&](cursor=[^&>]+).*", "$1");
        listed("GM7612", "limit=1&" + next)
                .then()
                .body("items.number", contains(2))
                .header("Link", not(containsString("rel=\"next\"")));
        listed("GM7612", "cursor=abc").then().statusCode(400);
    }

    @Test
    void staysAreShownAsOfADayAndAsKnownAtAMoment() {
        // Given
        municipality("GM7613");
        clock.set(LocalDate.of(2031, 2, 3));
        var id = coupled("GM7613", 1);
        stay("GM7613", id, 1, HOST_FAMILY);
        clock.set(LocalDate.of(2031, 2, 4));
        act(Tokens.municipality("GM7613"), id, 2, "returns", "{\"stay\": 1, \"returnedOn\": \"2024-04-01\"}")
                .then()
                .statusCode(201);
        stay("GM7613", id, 3, housing("2024-05-06"));
        clock.set(LocalDate.of(2031, 2, 5));
        act(Tokens.municipality("GM7613"), id, 4, "corrections", "{\"stay\": 2, \"reason\": \"NOT_HOUSED\"}")
                .then()
                .statusCode(201);
        clock.set(LocalDate.of(2031, 2, 6));

        // Then
        listed("GM7613", "").then().body("items.number", contains(1)).body("items.returnedOn", contains("2024-04-01"));
        listed("GM7613", "validOn=2024-03-31").then().body("items.returnedOn", contains(nullValue()));
        listed("GM7613", "validOn=2024-02-04").then().body("items", empty());
        listed("GM7613", "knownAt=2031-02-03T23:00:00Z").then().body("items.returnedOn", contains(nullValue()));
        listed("GM7613", "knownAt=2031-02-04T23:00:00Z").then().body("items.number", contains(1, 2));
        listed("GM7613", "validOn=2024-05-05&knownAt=2031-02-04T23:00:00Z")
                .then()
                .body("items.number", contains(1));
    }

    @Test
    void anOrganisationSeesStaysUnderItsCouplingsOnly() {
        // Given
        municipality("GM7614");
        municipality("GM7615");
        stay("GM7614", coupled("GM7614", 1), 1, HOST_FAMILY);

        // Then
        listed("GM7615", "").then().body("items", empty());
        listed("GM7615", "municipality=GM7614").then().body("items", empty());
        as(Tokens.coa()).get("/v1/stays?municipality=GM7614").then().body("items", hasSize(1));
        as(Tokens.corporation("C001")).get("/v1/stays").then().statusCode(403);
    }

    private static void stay(String municipality, UUID id, long version, String body) {
        act(Tokens.municipality(municipality), id, version, "stays", body)
                .then()
                .statusCode(201);
    }

    private static Response listed(String municipality, String query) {
        return as(Tokens.municipality(municipality))
                .urlEncodingEnabled(false)
                .get("/v1/stays" + (query.isEmpty() ? "" : "?" + query));
    }
}
