// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling;

import static nl.onderdak.placement.PlacementApi.as;
import static nl.onderdak.placement.PlacementApi.awaitMunicipality;
import static nl.onderdak.placement.PlacementApi.command;
import static nl.onderdak.placement.PlacementApi.count;
import static nl.onderdak.placement.PlacementApi.coupled;
import static nl.onderdak.placement.PlacementApi.housing;
import static nl.onderdak.placement.PlacementApi.merged;
import static nl.onderdak.placement.PlacementApi.municipality;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.placement.HousingCorrected;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class InheritedCouplingsTest {

    private static final String PROVINCE = "PV28";
    private static final LocalDate LONG_PAST = LocalDate.of(2025, 1, 1);

    private final MutableClock clock;

    @Inject
    InheritedCouplingsTest(MutableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void theSuccessorSeesCorrectsAndExplainsAHousingOfTheOneThatEnded() {
        // Given
        municipality("GM7401", PROVINCE, null, 1);
        municipality("GM7402", PROVINCE, null, 1);
        var coupling = housed("GM7401", 3);
        ended("GM7401", "GM7402", LONG_PAST);

        // Then
        seenBy("GM7402", coupling).statusCode(200).body("municipality", equalTo("GM7401"));
        as(Tokens.municipality("GM7402")).get("/v1/couplings").then().body("items.id", hasItem(coupling.toString()));

        // When
        corrected("GM7402", coupling, 2, """
                {"stay": 1, "reason": "WRONG_DATE",
                 "right": {"housedOn": "2024-06-03", "kind": "REGULAR"}}
                """);

        // Then
        history("GM7402", coupling).body("items.change", contains("COUPLED", "HOUSED", "CORRECTED"));
        as(Tokens.municipality("GM7402"))
                .get("/v1/realisations?municipality=GM7401")
                .then()
                .body("items.municipality", contains("GM7401"))
                .body("items.persons", contains(3));
        var published = Events.await(
                Service.PLACEMENT,
                event -> event.data() instanceof HousingCorrected correction
                        && correction.couplingId().equals(coupling));
        assertEquals(new MunicipalityCode("GM7401"), published.data().municipality());
    }

    @Test
    void whatWasRecordedUnderTheOldCodeStaysInTheHistoryOfACouplingThatMovedOn() {
        // Given
        municipality("GM7403", PROVINCE, null, 1);
        municipality("GM7404", PROVINCE, null, 1);
        var coupling = housed("GM7403", 3);
        ended("GM7403", "GM7404", LONG_PAST);

        // When
        corrected("GM7404", coupling, 2, "{\"stay\": 1, \"reason\": \"NOT_HOUSED\", \"right\": null}");
        awaitMunicipality(coupling, "GM7404");

        // Then
        history("GM7404", coupling).body("items.change", contains("COUPLED", "HOUSED", "CORRECTED", "TAKEN_OVER"));
        seenBy("GM7403", coupling).statusCode(404);
    }

    @Test
    void theRightBeginsOnTheFirstDayInTheNetherlandsAndDoesNotEnd() {
        // Given
        clock.set(Instant.parse("2031-12-31T22:59:59Z"));
        municipality("GM7405", PROVINCE, null, 1);
        municipality("GM7406", PROVINCE, null, 1);
        var coupling = housed("GM7405", 2);
        var ofTheSuccessor = housed("GM7406", 2);
        ended("GM7405", "GM7406", LocalDate.of(2032, 1, 1));
        seenBy("GM7406", coupling).statusCode(404);

        // When
        clock.set(Instant.parse("2031-12-31T23:00:00Z"));

        // Then
        seenBy("GM7406", coupling).statusCode(200);
        seenBy("GM7405", coupling).statusCode(200);
        seenBy("GM7405", ofTheSuccessor).statusCode(404);
    }

    @Test
    void theSuccessorOfASuccessorInheritsFromItsOwnDayOn() {
        // Given
        clock.set(LocalDate.of(2031, 6, 30));
        for (var code : List.of("GM7407", "GM7408", "GM7409")) {
            municipality(code, PROVINCE, null, 1);
        }
        var coupling = housed("GM7407", 2);
        ended("GM7407", "GM7408", LONG_PAST);
        ended("GM7408", "GM7409", LocalDate.of(2031, 7, 1));
        seenBy("GM7408", coupling).statusCode(200);
        seenBy("GM7409", coupling).statusCode(404);

        // When
        clock.set(LocalDate.of(2031, 7, 1));

        // Then
        seenBy("GM7409", coupling).statusCode(200);
        seenBy("GM7408", coupling).statusCode(200);
    }

    @Test
    void noOtherMunicipalityInherits() {
        // Given
        municipality("GM7410", PROVINCE, null, 1);
        municipality("GM7411", "PV29", null, 1);
        municipality("GM7412", PROVINCE, null, 1);
        var coupling = housed("GM7410", 2);

        // When
        ended("GM7410", "GM7411", LONG_PAST);

        // Then
        seenBy("GM7411", coupling).statusCode(200);
        seenBy("GM7412", coupling).statusCode(404);
        realised(PROVINCE, "GM7410").body("items.persons", contains(2));
        realised("PV29", "GM7410").body("items", empty());
    }

    private static ValidatableResponse realised(String province, String municipality) {
        return as(Tokens.province(province))
                .get("/v1/realisations?municipality=" + municipality)
                .then()
                .statusCode(200);
    }

    private static UUID housed(String municipality, int persons) {
        var coupling = coupled(municipality, persons);
        command(Tokens.municipality(municipality))
                .header("If-Match", "\"1\"")
                .body(housing("2024-05-02"))
                .post("/v1/couplings/" + coupling + "/stays")
                .then()
                .statusCode(201);
        return coupling;
    }

    private static void ended(String municipality, String successor, LocalDate effectiveOn) {
        merged(municipality, successor, PROVINCE, effectiveOn);
        await().until(() -> count("select count(*) from successor where municipality = '" + municipality + "'") == 1);
    }

    private static void corrected(String by, UUID coupling, int version, String body) {
        command(Tokens.municipality(by))
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/couplings/" + coupling + "/corrections")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse seenBy(String municipality, UUID coupling) {
        return as(Tokens.municipality(municipality))
                .get("/v1/couplings/" + coupling)
                .then();
    }

    private static ValidatableResponse history(String municipality, UUID coupling) {
        return as(Tokens.municipality(municipality))
                .get("/v1/couplings/" + coupling + "/history")
                .then()
                .statusCode(200);
    }
}
