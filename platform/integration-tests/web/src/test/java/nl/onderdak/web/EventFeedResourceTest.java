// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventFeedResourceTest {

    private final String landlord = UUID.randomUUID().toString().substring(0, 13);

    @Test
    void aLandlordReadsWhatItLetsPageByPage() {
        // Given
        FeedRows.add(landlord, "GM9901", null, 5);
        FeedRows.add("another", "GM9901", null, 1);
        FeedRows.add(landlord, "GM9902", UUID.randomUUID(), 2);

        // When
        var numbers = new ArrayList<Integer>();
        long after = 0;
        List<Integer> page;
        do {
            var answer = read("corporation:" + landlord, "?limit=3&after=" + after, "events:read");
            page = answer.extract().path("items.data.number");
            numbers.addAll(page);
            after = answer.extract().jsonPath().getLong("next");
            answer.header("Link", containsString("after=" + after));
        } while (!page.isEmpty());

        // Then
        assertEquals(List.of(1, 2, 3, 4, 5, 1, 2), numbers);
        read("corporation:" + landlord, "?municipality=GM9902", "events:read").body("items", hasSize(2));
        read("corporation:" + landlord, "?type=nl.onderdak.quota.nothing.v1", "events:read")
                .body("items", empty())
                .body("next", equalTo(0));
    }

    @Test
    void anEventIsShownAsItWasPublished() {
        FeedRows.add(landlord, "GM9903", null, 1);
        read("corporation:" + landlord, "", "events:read")
                .body("items[0].specversion", equalTo("1.0"))
                .body("items[0].source", equalTo("urn:nld:onderdak:housing-stock-service"))
                .body("items[0].type", equalTo(FeedRows.OFFERED))
                .body("items[0].dataschema", containsString("vacancy-offered.v1"))
                .body("items[0].sequence", equalTo("00000000000000000001"))
                .body("items[0].partitionkey", equalTo("GM9903"))
                .body("items[0].data.landlord", equalTo(landlord))
                .body("items[0]", not(hasKey("traceparent")));
    }

    @Test
    void eventsAboutHouseholdsNeedTheirScopeAndAreRecorded() throws Exception {
        // Given
        var coupling = UUID.randomUUID();
        FeedRows.add(landlord, "GM9904", null, 1);
        FeedRows.add(landlord, "GM9904", coupling, 1);

        // Then
        read("RIJK", "?municipality=GM9904", "events:read", "couplings:read").body("items", hasSize(1));
        read("COA", "?municipality=GM9904", "events:read").body("items", hasSize(1));
        assertEquals(0, processed(coupling));
        read("COA", "?municipality=GM9904", "events:read", "couplings:read").body("items", hasSize(2));
        assertEquals(1, processed(coupling));
        read("corporation:" + landlord, "", "events:read").body("items", hasSize(2));
        assertEquals(2, processed(coupling));
    }

    @Test
    void malformedPositionsAreRefused() {
        for (var wrong : List.of("-1", "x", "1.5", "99999999999999999999", "")) {
            Api.anonymous()
                    .header("Authorization", "Bearer " + Tokens.withScopes("COA", "events:read"))
                    .get("/v1/events?after=" + wrong)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("after"));
        }
    }

    private static long processed(UUID coupling) throws Exception {
        return Databases.number("select count(*) from audit_record where activity = 'NOTIFICATION' and '" + coupling
                + "' = any (subjects)");
    }

    private static ValidatableResponse read(String organisation, String query, String... scopes) {
        return Api.anonymous()
                .header("Authorization", "Bearer " + Tokens.withScopes(organisation, scopes))
                .get("/v1/events" + query)
                .then()
                .statusCode(200);
    }
}
