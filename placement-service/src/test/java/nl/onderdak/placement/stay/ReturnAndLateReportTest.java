// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay;

import static nl.onderdak.placement.PlacementApi.PAPERS;
import static nl.onderdak.placement.PlacementApi.act;
import static nl.onderdak.placement.PlacementApi.as;
import static nl.onderdak.placement.PlacementApi.awaitMunicipality;
import static nl.onderdak.placement.PlacementApi.coupled;
import static nl.onderdak.placement.PlacementApi.housing;
import static nl.onderdak.placement.PlacementApi.merged;
import static nl.onderdak.placement.PlacementApi.municipality;
import static nl.onderdak.placement.PlacementApi.reference;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.Realised;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class ReturnAndLateReportTest {

    @Test
    void aReturnToReceptionCorrectsTheRealisationAndTheHouseholdWaitsAgain() {
        // Given
        municipality("GM7501");
        var id = coupled("GM7501", 3);
        var by = Tokens.municipality("GM7501");
        act(by, id, 1, "stays", "{\"housedOn\": \"2024-02-01\", \"until\": \"2024-08-01\", \"kind\": \"HAR\"}")
                .then()
                .statusCode(201)
                .body("stays[0].until", equalTo("2024-08-01"));

        // When
        var returned = act(by, id, 2, "returns", "{\"stay\": 1, \"returnedOn\": \"2024-06-03\"}");

        // Then
        returned.then()
                .statusCode(201)
                .body("state", equalTo("COUPLED"))
                .body("waiting", equalTo(3))
                .body("stays[0].returnedOn", equalTo("2024-06-03"));
        realised("GM7501").then().body("items.persons", contains(0));
        act(by, id, 3, "stays", housing("2024-07-15")).then().statusCode(201);
        realised("GM7501")
                .then()
                .body("items.halfYear", contains("2024-H1", "2024-H2"))
                .body("items.persons", contains(0, 3));
    }

    @Test
    void aHousingInBrielleThatVoorneReportsAfterTheMergerCountsForBrielle() {
        // Given
        municipality("GM7502", "PV28", null, 1);
        municipality("GM7503", "PV28", null, 1);
        var id = coupled("GM7502", 4);
        merged("GM7502", "GM7503", "PV28", LocalDate.of(2025, 1, 1));
        awaitMunicipality(id, "GM7503");

        // When
        var answer = act(Tokens.municipality("GM7503"), id, 2, "stays", housing("2024-12-28"));

        // Then
        answer.then()
                .statusCode(201)
                .body("municipality", equalTo("GM7503"))
                .body("stays[0].municipality", equalTo("GM7502"))
                .body("stays[0].halfYear", equalTo("2024-H2"));
        realised("GM7502").then().body("items.halfYear", contains("2024-H2")).body("items.persons", contains(4));
        realised("GM7503").then().body("items", empty());
        var published = Events.await(
                Service.PLACEMENT,
                event -> event.data() instanceof HouseholdHoused housed
                        && housed.couplingId().equals(id));
        assertEquals(
                List.of(new Realised(new MunicipalityCode("GM7502"), LocalDate.of(2024, 12, 28), 4)),
                ((HouseholdHoused) published.data()).realised());
    }

    @Test
    void membersWhoSplitOffAfterTheMergerCountForBrielleAsWell() {
        // Given
        municipality("GM7504", "PV28", null, 1);
        municipality("GM7505", "PV28", null, 1);
        var id = coupled("GM7504", 4);
        merged("GM7504", "GM7505", "PV28", LocalDate.of(2025, 1, 1));
        awaitMunicipality(id, "GM7505");
        var split = act(Tokens.coa(), id, 2, "splits", """
                {"members": [3, 4], "coaReference": "%s", "reason": "ADULT_CHILD", "splitOn": "2025-01-06",
                 "dossier": %s}
                """.formatted(reference(), PAPERS));
        var adults = UUID.fromString(split.path("id"));

        // When
        var answer = act(Tokens.municipality("GM7505"), adults, 1, "stays", housing("2024-12-28"));

        // Then
        answer.then().statusCode(201).body("stays[0].municipality", equalTo("GM7504"));
        realised("GM7504").then().body("items.halfYear", contains("2024-H2")).body("items.persons", contains(2));
        realised("GM7505").then().body("items", empty());
    }

    private static Response realised(String municipality) {
        return as(Tokens.withScopes("RIJK", "balances:read")).get("/v1/realisations?municipality=" + municipality);
    }
}
