// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(IssuerAwayTest.NobodyListens.class)
class IssuerAwayTest {

    /** An issuer where nobody listens. */
    public static class NobodyListens implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(
                    RunningDatabase.class, Map.of(RunningDatabase.ISSUER, "http://localhost:1/onderdak")));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @Test
    void serviceStartsAndSaysThatItCannotJudgeTokensNow() {
        Api.anonymous().get("/v1/openapi.json").then().statusCode(200);
        Api.authorized()
                .get("/v1/things")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo("urn:nld:onderdak:problem:service-unavailable"));
        Api.anonymous().get("/v1/things").then().statusCode(401);
    }
}
