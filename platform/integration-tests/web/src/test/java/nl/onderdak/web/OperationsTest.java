// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperationsTest {

    @AfterEach
    void nothingIsParked() throws SQLException {
        Databases.run("delete from inbox_parked");
    }

    @Test
    void operatorSeesParkedEventsAndOffersThemAgain() {
        Api.authorized().get("/v1/parked-events").then().statusCode(200).body("items", empty());
        Api.authorized()
                .post("/v1/parked-events/redrive")
                .then()
                .statusCode(200)
                .body("applied", equalTo(0))
                .body("parked", equalTo(0));
    }

    @Test
    void theOldestParkedEventsComeFirstPageByPage() throws SQLException {
        // Given
        Databases.run("""
                insert into inbox_parked
                    (consumer, topic, part, record_offset, municipality, reason, detail, headers)
                select case when n % 2 = 0 then 'even' else 'odd' end, 'quota.events', 0, n, 'GM0141', 'UNDECODABLE',
                       'the ' || n || 'th', '[]'
                from generate_series(1, 3) n
                """);

        // When
        var first = Api.authorized().get("/v1/parked-events?limit=2");
        var next = first.header("Link").replaceAll("^<([^>]*)>; rel=\"next\"$", "$1");

        // Then
        first.then().statusCode(200).body("items.detail", contains("the 1th", "the 2th"));
        Api.authorized().get(next).then().statusCode(200).body("items.detail", contains("the 3th"));
        Api.authorized()
                .post("/v1/parked-events/redrive")
                .then()
                .statusCode(200)
                .body("parked", equalTo(3));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        Api.authorized()
                .get("/v1/parked-events?cursor=MTp0NQ")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-cursor"));
    }

    @Test
    void noOtherOrganisationDoes() {
        for (String token : new String[] {
            Tokens.withScopes("OPERATOR", "stock:read", "stock:write"), Tokens.withScopes("RIJK", "operations")
        }) {
            String other = "Bearer " + token;
            Api.anonymous()
                    .header("Authorization", other)
                    .get("/v1/parked-events")
                    .then()
                    .statusCode(403);
            Api.anonymous()
                    .header("Authorization", other)
                    .post("/v1/parked-events/redrive")
                    .then()
                    .statusCode(403);
        }
    }
}
