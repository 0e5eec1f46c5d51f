// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.quota.Ministry;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class ChangeMunicipalityTest {

    private static final Map<String, Object> ENDED =
            Map.of("name", "Opgeheven", "province", "PV27", "validUntil", "2022-03-23");

    @Test
    void aChangeMakesTheNextVersionAndIsPublished() {
        // Given
        var code = Ministry.registered();

        // When
        var response = change(code, "\"1\"", ENDED);

        // Then
        response.statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Opgeheven"))
                .body("province", equalTo("PV27"))
                .body("validUntil", equalTo("2022-03-23"))
                .body("version", equalTo(2));
        var fact =
                Events.await(Service.QUOTA, event -> event.data().municipality().equals(code) && event.sequence() == 2);
        assertEquals(LocalDate.of(2022, 3, 23), ((MunicipalityRegistered) fact.data()).validUntil());
    }

    @Test
    void aChangeIsKnownFromItsOneMomentOfRecording() {
        // Given
        var code = Ministry.registered();

        // When
        change(code, "\"1\"", ENDED).statusCode(200);

        // Then
        var recordedAt = Events.await(
                        Service.QUOTA, event -> event.data().municipality().equals(code) && event.sequence() == 2)
                .recordedAt();
        for (var known :
                Map.of(recordedAt, 2, recordedAt.minus(1, ChronoUnit.MICROS), 1).entrySet()) {
            Ministry.asks()
                    .queryParam("knownAt", known.getKey().toString())
                    .get("/v1/municipalities/" + code)
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(known.getValue()));
        }
    }

    @Test
    void whatChangesNothingMakesNoVersion() {
        // Given
        var code = Ministry.registered();
        change(code, "\"1\"", ENDED).statusCode(200);

        // When
        var response = change(code, "\"2\"", ENDED);

        // Then
        response.statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void aCallerWithAnOlderVersionIsRefused() {
        // Given
        var code = Ministry.registered();
        change(code, "\"1\"", ENDED).statusCode(200);

        // When
        var stale = change(code, "\"1\"", ENDED);
        var blind = change(code, null, ENDED);

        // Then
        stale.statusCode(412);
        blind.statusCode(428);
    }

    @Test
    void ofTwoChangesAtTheSameMomentOneIsRefused() {
        // Given
        var code = Ministry.registered();
        var one = Map.<String, Object>of("name", "Een", "province", "PV23");
        var other = Map.<String, Object>of("name", "Ander", "province", "PV23");

        // When
        var answers = Stream.of(one, other)
                .map(body -> CompletableFuture.supplyAsync(
                        () -> change(code, "\"1\"", body).extract().statusCode()))
                .toList();

        // Then
        var statuses = answers.stream().map(CompletableFuture::join).sorted().toList();
        assertEquals(List.of(200, 412), statuses);
    }

    @Test
    void theLastDayIsNotBeforeTheFirst() {
        // Given
        var code = Ministry.registered();

        // When
        var response = change(code, "\"1\"", Map.of("name", "X", "province", "PV23", "validUntil", "1999-12-31"));

        // Then
        response.statusCode(409).body("type", endsWith("municipality-ends-before-it-begins"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        // Given
        var code = Ministry.freeCode();

        // When
        var response = change(code, "\"1\"", ENDED);

        // Then
        response.statusCode(404);
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        // Given
        var code = Ministry.registered();

        // When
        var response = change(code, "\"1\"", Map.of("name", "", "validUntil", "never", "validFrom", "2000-01-01"));

        // Then
        response.statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/name", "/validUntil", "/validFrom", "/province"));
    }

    private static ValidatableResponse change(MunicipalityCode code, String seen, Map<String, Object> body) {
        var request = Ministry.sends(body);
        return (seen == null ? request : request.header("If-Match", seen))
                .put("/v1/municipalities/" + code)
                .then();
    }
}
