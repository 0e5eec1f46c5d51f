// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import com.fasterxml.uuid.Generators;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.HouseholdCoupled;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

/** Each use of the data of a household is in its processing log, data received by event included. */
@ServiceTest
class ProcessedHouseholdsTest {

    private static final String TRACE = "6bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "10f067aa0ba902b7";

    private static Response log(UUID coupling) {
        return Stock.asOperator()
                .queryParam("subject", coupling)
                .get("/v1/processing-records")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    @Test
    void consumedFactsOfAHouseholdAreInItsLogUnderTheTraceOfTheirCommand() {
        // Given
        var municipality = Stock.municipality();
        var coupling = Generators.timeBasedEpochGenerator().generate();
        var fact = new HouseholdCoupled(
                coupling,
                new MunicipalityCode(municipality),
                2,
                LocalDate.of(2024, 12, 1),
                LocalDate.of(2025, 1, 6),
                null);
        var record = Events.record(fact, 1, Instant.now(), UUID.randomUUID());
        record.headers().add("traceparent", ("00-" + TRACE + "-" + SPAN + "-01").getBytes(StandardCharsets.UTF_8));

        // When
        Events.publish(record);
        var log = await().until(
                        () -> log(coupling),
                        found -> !found.<List<Object>>path("items").isEmpty());

        // Then
        log.then()
                .body("items.name", contains("CONSUME housing-stock-vacancy"))
                .body("items[0].traceId", equalTo(TRACE))
                .body("items[0].parentOperationId", equalTo(SPAN))
                .body("items[0].organisation", equalTo("service:housing-stock-service"))
                .body("items[0].processingActivityId", endsWith("/bemiddeling"));
    }

    @Test
    void reservingShowingAndReleasingAreInTheLog() {
        // Given
        var municipality = Stock.municipality();
        var vacancy = Stock.vacancy(municipality, 2);
        var coupling = Stock.coupling(municipality, 2);

        // When
        Stock.reserve(vacancy, coupling, Instant.now().plus(Duration.ofDays(3)))
                .then()
                .statusCode(201);
        Stock.cancel(vacancy, 1).then().statusCode(200);
        Stock.vacancy(vacancy).then().statusCode(200);

        // Then
        log(coupling)
                .then()
                .body(
                        "items.name",
                        contains(
                                "CONSUME housing-stock-vacancy",
                                "POST /v1/reservations",
                                "GET /v1/vacancies/{id}",
                                "POST /v1/reservations/{reservation}/cancellation"))
                .body("items.processingActivityId", everyItem(endsWith("/bemiddeling")));
    }

    @Test
    void aVacancyWithoutReservationIsNoDataOnAHousehold() {
        // Given
        var vacancy = Stock.vacancy(Stock.municipality(), 2);

        // When
        Stock.vacancy(vacancy).then().statusCode(200);

        // Then
        log(UUID.fromString(vacancy.id())).then().body("items", empty());
    }
}
