// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling;

import static nl.onderdak.placement.PlacementApi.as;
import static nl.onderdak.placement.PlacementApi.awaitMunicipality;
import static nl.onderdak.placement.PlacementApi.coa;
import static nl.onderdak.placement.PlacementApi.command;
import static nl.onderdak.placement.PlacementApi.count;
import static nl.onderdak.placement.PlacementApi.coupled;
import static nl.onderdak.placement.PlacementApi.housing;
import static nl.onderdak.placement.PlacementApi.merged;
import static nl.onderdak.placement.PlacementApi.municipality;
import static nl.onderdak.placement.PlacementApi.takenOver;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.placement.CouplingTakenOver;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class TakeOverCouplingsTest {

    private final MutableClock clock;

    @Inject
    TakeOverCouplingsTest(MutableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void theSuccessorTakesOverAWaitingHousehold() {
        // Given
        municipality("GM7302", "PV27", null, 1);

        // When
        var coupling = takenOver("GM7301", "GM7302", "PV27");

        // Then
        as(Tokens.municipality("GM7301"))
                .get("/v1/couplings/" + coupling)
                .then()
                .statusCode(404);
        as(Tokens.municipality("GM7302"))
                .get("/v1/couplings/" + coupling)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("municipality", equalTo("GM7302"))
                .body("state", equalTo("COUPLED"));
        as(Tokens.municipality("GM7302"))
                .get("/v1/couplings/" + coupling + "/history")
                .then()
                .statusCode(200)
                .body("items.change", contains("COUPLED", "TAKEN_OVER"))
                .body("items.version", contains(1, 2));
        var published = Events.await(
                Service.PLACEMENT,
                event -> event.data() instanceof CouplingTakenOver takeover
                        && takeover.couplingId().equals(coupling));
        assertEquals(2, published.sequence());
        assertEquals(
                new CouplingTakenOver(
                        coupling,
                        new MunicipalityCode("GM7302"),
                        new MunicipalityCode("GM7301"),
                        2,
                        2,
                        LocalDate.of(2025, 1, 1),
                        null),
                published.data());
    }

    @Test
    void theSuccessorHousesTheHousehold() {
        // Given
        municipality("GM7304", "PV27", null, 1);
        var coupling = takenOver("GM7303", "GM7304", "PV27");

        // When
        house("GM7304", coupling, 2);

        // Then
        var published = Events.await(
                Service.PLACEMENT,
                event -> event.data() instanceof HouseholdHoused housed
                        && housed.couplingId().equals(coupling));
        assertEquals(3, published.sequence());
        assertEquals(new MunicipalityCode("GM7304"), published.data().municipality());
    }

    @Test
    void aHousedHouseholdStaysWithTheMunicipalityItCountsFor() {
        // Given
        municipality("GM7305", "PV27", null, 1);
        municipality("GM7306", "PV27", null, 1);
        var housed = coupled("GM7305", 3);
        house("GM7305", housed, 1);
        var waiting = coupled("GM7305", 1);

        // When
        merged("GM7305", "GM7306", "PV27", LocalDate.of(2025, 1, 1));
        awaitMunicipality(waiting, "GM7306");

        // Then
        coa().get("/v1/couplings/" + housed).then().body("municipality", equalTo("GM7305"));
    }

    @Test
    void aTakeoverWaitsForItsDay() {
        // Given
        clock.set(LocalDate.of(2031, 12, 31));
        municipality("GM7307", "PV27", null, 1);
        municipality("GM7308", "PV27", null, 1);
        var coupling = coupled("GM7307", 3);
        merged("GM7307", "GM7308", "PV27", LocalDate.of(2032, 1, 1));
        await().until(() -> count("select count(*) from successor where municipality = 'GM7307'") == 1);
        var other = takenOver("GM7309", "GM7308", "PV27");
        awaitMunicipality(other, "GM7308");
        coa().get("/v1/couplings/" + coupling).then().body("municipality", equalTo("GM7307"));

        // When
        clock.set(LocalDate.of(2032, 1, 1));

        // Then
        awaitMunicipality(coupling, "GM7308");
    }

    @Test
    void aReopenedCouplingIsTakenOverAlsoByASecondSuccessor() {
        // Given
        municipality("GM7310", "PV27", null, 1);
        municipality("GM7311", "PV27", null, 1);
        municipality("GM7312", "PV27", null, 1);
        var coupling = coupled("GM7310", 3);
        house("GM7310", coupling, 1);
        merged("GM7311", "GM7312", "PV27", LocalDate.of(2025, 7, 1));
        merged("GM7310", "GM7311", "PV27", LocalDate.of(2025, 1, 1));

        // When
        command(Tokens.municipality("GM7310"))
                .header("If-Match", "\"2\"")
                .body("""
                        {"stay": 1, "reason": "NOT_HOUSED", "right": null}
                        """)
                .post("/v1/couplings/" + coupling + "/corrections")
                .then()
                .statusCode(201);

        // Then
        awaitMunicipality(coupling, "GM7312");
        coa().get("/v1/couplings/" + coupling + "/history")
                .then()
                .body("items.change", contains("COUPLED", "HOUSED", "CORRECTED", "TAKEN_OVER", "TAKEN_OVER"));
    }

    private static void house(String municipality, UUID coupling, int version) {
        command(Tokens.municipality(municipality))
                .header("If-Match", "\"" + version + "\"")
                .body(housing("2024-05-02"))
                .post("/v1/couplings/" + coupling + "/stays")
                .then()
                .statusCode(201);
    }
}
