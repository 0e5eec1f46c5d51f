// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.uuid.Generators;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Data on a household that the ledger receives and shows is in the processing log of that household. */
@ServiceTest
class ProcessedHouseholdsTest {

    private static final String MUNICIPALITY = "GM4411";
    private static final String TRACE = "7bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "20f067aa0ba902b7";

    private static Response log(UUID coupling) {
        return given().auth()
                .oauth2(Tokens.operator())
                .queryParam("subject", coupling)
                .get("/v1/processing-records");
    }

    @Test
    void entriesAreInTheLogOfTheHouseholdTheyComeFrom() {
        // Given
        Facts.municipality(MUNICIPALITY);
        var coupling = Generators.timeBasedEpochGenerator().generate();
        var fact = Facts.housed(coupling, MUNICIPALITY, 3, "2025-02-03");
        var record = Events.record(fact, 1, Instant.now(), UUID.randomUUID());
        record.headers().add("traceparent", ("00-" + TRACE + "-" + SPAN + "-01").getBytes(StandardCharsets.UTF_8));

        // When
        Events.publish(record);
        await().until(() -> entries().path("items.size()").equals(1));

        // Then
        log(coupling)
                .then()
                .statusCode(200)
                .body("items.name", contains("CONSUME ledger", "GET /v1/balances/{area}/entries"))
                .body("items[0].traceId", equalTo(TRACE))
                .body("items[0].parentOperationId", equalTo(SPAN))
                .body("items[0].processingActivityId", endsWith("/toezicht"))
                .body("items[1].organisation", equalTo(MUNICIPALITY));
    }

    private static Response entries() {
        return given().auth()
                .oauth2(Tokens.municipality(MUNICIPALITY))
                .get("/v1/balances/" + MUNICIPALITY + "/entries");
    }
}
