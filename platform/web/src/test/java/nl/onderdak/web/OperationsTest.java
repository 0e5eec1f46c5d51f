// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RunningDatabase.class)
class OperationsTest {

    @Test
    void operatorSeesParkedEventsAndOffersThemAgain() {
        Api.authorized().get("/v1/parked-events").then().statusCode(200).body("$", empty());
        Api.authorized()
                .post("/v1/parked-events/redrive")
                .then()
                .statusCode(200)
                .body("applied", equalTo(0))
                .body("parked", equalTo(0));
    }

    @Test
    void nobodyElseDoes() {
        for (String token :
                new String[] {Tokens.of("OPERATOR", "stock:read stock:write"), Tokens.of("RIJK", "operations")}) {
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
