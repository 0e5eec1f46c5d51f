// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling;

import static nl.onderdak.placement.PlacementApi.ALMELO;
import static nl.onderdak.placement.PlacementApi.ENSCHEDE;
import static nl.onderdak.placement.PlacementApi.almelo;
import static nl.onderdak.placement.PlacementApi.as;
import static nl.onderdak.placement.PlacementApi.coa;
import static nl.onderdak.placement.PlacementApi.command;
import static nl.onderdak.placement.PlacementApi.coupled;
import static nl.onderdak.placement.PlacementApi.coupling;
import static nl.onderdak.placement.PlacementApi.housed;
import static nl.onderdak.placement.PlacementApi.municipality;
import static nl.onderdak.placement.PlacementApi.reference;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.testkit.OrderedPages;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class FindCouplingsTest {

    private static final String ZWOLLE = "GM0193";
    private static final String UTRECHT = "GM0344";
    private static final String LEEUWARDEN = "GM0080";
    private static final String ASSEN = "GM0106";

    private static boolean prepared;

    @BeforeEach
    void prepare() {
        if (!prepared) {
            municipality(ALMELO);
            municipality(ENSCHEDE);
            municipality(ZWOLLE);
            municipality(UTRECHT, "PV26", null, 1);
            prepared = true;
        }
    }

    @Test
    void coaAndTheMunicipalitySeeACouplingWithItsReference() {
        // Given
        var reference = reference();
        var location = command(Tokens.coa())
                .body(coupling(reference, ALMELO, 3))
                .post("/v1/couplings")
                .header("Location");
        var path = location.substring(location.indexOf("/v1/"));

        // When
        var answers = Stream.of(coa(), almelo()).map(caller -> caller.get(path)).toList();

        // Then
        answers.forEach(answer -> answer.then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("coaReference", equalTo(reference))
                .body("state", equalTo("COUPLED")));
    }

    @Test
    void aCouplingOfAnotherMunicipalityIsNotFound() {
        // Given
        var id = coupled(ENSCHEDE, 2);

        // When
        var one = almelo().get("/v1/couplings/" + id);
        var history = almelo().get("/v1/couplings/" + id + "/history");
        var listed = almelo().queryParam("municipality", ENSCHEDE).get("/v1/couplings");

        // Then
        one.then().statusCode(404);
        history.then().statusCode(404);
        listed.then().statusCode(200).body("items", empty());
    }

    @Test
    void anOrganisationThatNeitherCouplesNorHousesReadsNoHousehold() {
        // Given
        var id = coupled(ALMELO, 2);

        // Then
        for (var other : List.of("PV23", "RIJK", "corporation:C001")) {
            var token = Tokens.withScopes(other, Scopes.COUPLINGS_READ);
            as(token).get("/v1/couplings/" + id).then().statusCode(403);
            as(token).get("/v1/couplings").then().statusCode(403);
        }
    }

    @Test
    void anUnknownCouplingIsNotFound() {
        // When
        var unknown = coa().get("/v1/couplings/" + UUID.randomUUID());
        var noId = coa().get("/v1/couplings/abc");

        // Then
        unknown.then().statusCode(404);
        noId.then().statusCode(404);
    }

    @Test
    void filtersNarrowTheList() {
        // Given
        var waits = coupled(ZWOLLE, 1).toString();
        var lives = housed("2024-02-01").toString();

        // When
        var waiting = list("state=COUPLED&municipality=" + ZWOLLE);
        var housed = list("state=HOUSED&municipality=" + ALMELO);
        var onTheDay = list("coupledFrom=2024-01-22&coupledTo=2024-01-22&municipality=" + ZWOLLE);
        var before = list("coupledTo=2024-01-21&municipality=" + ZWOLLE);
        var after = list("coupledFrom=2024-01-23&municipality=" + ZWOLLE);

        // Then
        waiting.then().body("items.id", contains(waits)).body("items.state", everyItem(equalTo("COUPLED")));
        housed.then().body("items.id", hasItem(lives)).body("items.state", everyItem(equalTo("HOUSED")));
        onTheDay.then().body("items.id", contains(waits));
        before.then().body("items", empty());
        after.then().body("items", empty());
    }

    @Test
    void pagesHoldEveryCouplingOnceWhileOthersCouple() {
        // Given
        var ids = Stream.generate(() -> coupled(UTRECHT, 1).toString()).limit(5).toList();

        // When
        var first = list("limit=3&municipality=" + UTRECHT);
        var meanwhile = coupled(UTRECHT, 1).toString();
        var seen = new ArrayList<String>(first.<List<String>>path("items.id"));
        for (var page = first; page.headers().getValues("Link").toString().contains("next"); ) {
            page = next(page);
            seen.addAll(page.<List<String>>path("items.id"));
        }

        // Then
        assertEquals(seen.stream().distinct().toList(), seen);
        assertTrue(seen.containsAll(ids));
        assertEquals(meanwhile, seen.getLast());
    }

    @Test
    void anOrderHoldsOverPagesAndBothWays() {
        // Given
        municipality(LEEUWARDEN);
        var last = couplingOf("2024-01-08", "2024-01-29");
        var first = couplingOf("2024-01-10", "2024-01-15");
        var alsoLast = couplingOf("2024-01-09", "2024-01-29");
        var permitToo = couplingOf("2024-01-08", "2024-01-20");

        // Then
        assertEquals(List.of(last, first, alsoLast, permitToo), pages(""));
        assertEquals(List.of(last, first, alsoLast, permitToo), pages("&order=MADE"));
        assertEquals(List.of(permitToo, alsoLast, first, last), pages("&reversed=true"));
        assertEquals(List.of(first, permitToo, last, alsoLast), pages("&order=COUPLED_ON"));
        assertEquals(List.of(alsoLast, last, permitToo, first), pages("&order=COUPLED_ON&reversed=true"));
        assertEquals(List.of(last, permitToo, alsoLast, first), pages("&order=HOUSE_BY"));
        assertEquals(List.of(first, alsoLast, permitToo, last), pages("&order=HOUSE_BY&reversed=true"));
        assertEquals(List.of(last, permitToo, alsoLast, first), pages("&order=HOUSE_BY&validOn=2024-02-01"));
    }

    @Test
    void aPageOfAnOrderIsReadFromAnIndex() throws SQLException {
        for (var day : List.of("coupled_on", "permit_on")) {
            assertEquals(List.of(), OrderedPages.readingMore("COA", "coupling", day));
            assertEquals(List.of(), OrderedPages.readingMore("GM9999", "coupling", "municipality", "GM9999", day));
        }
    }

    @Test
    void theCursorOfAnotherOrderIsRefused() {
        // Given
        municipality(ASSEN);
        coupled(ASSEN, 1);
        coupled(ASSEN, 1);
        var list = "/v1/couplings?limit=1&municipality=" + ASSEN;
        var cursor = cursor(list + "&order=COUPLED_ON");

        // Then
        for (var other : List.of("", "&order=HOUSE_BY", "&order=COUPLED_ON&reversed=true")) {
            coa().urlEncodingEnabled(false)
                    .get(list + other + "&cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("cursor"))
                    .body("errors.code", contains("unknown-cursor"));
        }
        coa().urlEncodingEnabled(false)
                .get(list + "&order=COUPLED_ON&cursor=" + cursor)
                .then()
                .statusCode(200);
    }

    @Test
    void csvGoesWithoutTheReference() {
        // Given
        var id = coupled(ENSCHEDE, 2);

        // When
        var csv = coa().accept("text/csv")
                .queryParam("municipality", ENSCHEDE)
                .queryParam("limit", 100)
                .get("/v1/couplings");

        // Then
        csv.then().statusCode(200).contentType("text/csv");
        assertTrue(csv.asString().contains(id.toString()));
        assertFalse(csv.asString().contains("T-"));
        assertFalse(csv.asString().contains("coaReference"));
    }

    @Test
    void unknownAndUnreadableParametersAreRefused() {
        // When
        var unknown = coa().queryParam("name", "x").get("/v1/couplings");
        var unreadable = coa().queryParam("state", "GONE")
                .queryParam("coupledTo", "soon")
                .get("/v1/couplings");
        var cursor = coa().queryParam("cursor", "x").get("/v1/couplings");

        // Then
        unknown.then().statusCode(400).body("errors.parameter", hasItem("name"));
        unreadable.then().statusCode(400).body("errors.parameter", hasItem("state"));
        cursor.then().statusCode(400).body("errors.parameter", hasItem("cursor"));
    }

    private static Response list(String query) {
        return coa().urlEncodingEnabled(false).get("/v1/couplings?" + query);
    }

    private static Response next(Response page) {
        return coa().urlEncodingEnabled(false).get(nextPage(page));
    }

    private static String nextPage(Response page) {
        var link = page.headers().getValues("Link").stream()
                .filter(value -> value.contains("rel=\"next\""))
                .findFirst()
                .orElseThrow();
        return link.substring(1, link.indexOf('>'));
    }

    private static String cursor(String list) {
        var next = nextPage(coa().urlEncodingEnabled(false).get(list));
        return next.replaceAll(".*cursor=([^&]*).*", "$1");
    }

    private static String couplingOf(String permitOn, String coupledOn) {
        return command(Tokens.coa())
                .body(coupling(reference(), LEEUWARDEN, 1)
                        .replace("2024-01-08", permitOn)
                        .replace("2024-01-22", coupledOn))
                .post("/v1/couplings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The ids of the couplings of Leeuwarden, two on a page. */
    private static List<String> pages(String order) {
        var page = list("limit=2&municipality=" + LEEUWARDEN + order);
        var seen = new ArrayList<String>(page.<List<String>>path("items.id"));
        while (page.headers().getValues("Link").toString().contains("next")) {
            page = next(page);
            seen.addAll(page.<List<String>>path("items.id"));
        }
        return seen;
    }
}
