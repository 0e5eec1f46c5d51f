// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Of several refusals that apply to a request, the first of {@link FilterOrder} is returned. */
@QuarkusTest
class FilterOrderTest {

    @Test
    void theFormOfARequestIsCheckedBeforeItsToken() {
        Api.anonymous()
                .header("Authorization", "Basic dXNlcg==")
                .get("/v1/things/")
                .then()
                .statusCode(404);
    }

    @Test
    void theOperationIsMatchedBeforeTheTokenIsVerified() {
        Api.anonymous()
                .header("Authorization", "Bearer " + Tokens.forged(Role.CORPORATION))
                .accept("image/png")
                .get("/v1/things")
                .then()
                .statusCode(406);
    }

    @Test
    void theTokenIsVerifiedBeforeTheParametersAreChecked() {
        Api.anonymous()
                .header("Authorization", "Bearer " + Tokens.forged(Role.CORPORATION))
                .get("/v1/things?unknown=1")
                .then()
                .statusCode(401);
    }

    @Test
    void theOrganisationIsCheckedBeforeTheParameters() {
        Api.anonymous()
                .header("Authorization", "Bearer " + Tokens.withoutOrganisation(Role.CORPORATION))
                .get("/v1/things?unknown=1")
                .then()
                .statusCode(403);
    }

    @Test
    void theAcceptedTypeIsCheckedBeforeTheParameters() {
        Api.authorized().accept("image/png").get("/v1/things?unknown=1").then().statusCode(406);
    }

    @Test
    void aRefusedRequestCountsInTheShareOfItsClient() {
        Api.authorized().get("/v1/things?unknown=1").then().statusCode(400).header("RateLimit-Limit", notNullValue());
    }
}
