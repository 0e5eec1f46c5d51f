// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling;

import static nl.onderdak.placement.PlacementApi.act;
import static nl.onderdak.placement.PlacementApi.as;
import static nl.onderdak.placement.PlacementApi.coa;
import static nl.onderdak.placement.PlacementApi.coupled;
import static nl.onderdak.placement.PlacementApi.housing;
import static nl.onderdak.placement.PlacementApi.municipality;
import static nl.onderdak.placement.PlacementApi.reference;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class CouplingsInThePastTest {

    private static final String FIRST = "GM7601";
    private static final String SECOND = "GM7602";
    private static final String THIRD = "GM7603";

    private final MutableClock clock;

    @Inject
    CouplingsInThePastTest(MutableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aCouplingIsShownAsOfADayAndAsKnownAtAMoment() {
        // Given
        municipality(FIRST);
        municipality(SECOND);
        clock.set(LocalDate.of(2031, 1, 6));
        var id = coupled(FIRST, 3);
        clock.set(LocalDate.of(2031, 1, 7));
        act(Tokens.coa(), id, 1, "recouplings", "{\"municipality\": \"GM7602\", \"recoupledOn\": \"2024-03-04\"}")
                .then()
                .statusCode(201);
        clock.set(LocalDate.of(2031, 1, 8));
        act(Tokens.municipality(SECOND), id, 2, "stays", housing("2024-05-06"))
                .then()
                .statusCode(201);
        clock.set(LocalDate.of(2031, 1, 9));

        // Then
        seen(id, "").then().body("state", equalTo("HOUSED")).body("municipality", equalTo(SECOND));
        seen(id, "validOn=2024-05-05").then().body("state", equalTo("COUPLED")).body("municipality", equalTo(SECOND));
        seen(id, "validOn=2024-03-03")
                .then()
                .body("municipality", equalTo(FIRST))
                .body("stays", empty());
        seen(id, "validOn=2024-01-21").then().statusCode(404);
        seen(id, "knownAt=2031-01-07T23:00:00Z")
                .then()
                .body("state", equalTo("COUPLED"))
                .body("version", equalTo(2));
        seen(id, "knownAt=2031-01-06T23:00:00Z").then().body("municipality", equalTo(FIRST));
        seen(id, "validOn=2024-05-06&knownAt=2031-01-07T23:00:00Z")
                .then()
                .body("state", equalTo("COUPLED"))
                .body("municipality", equalTo(SECOND));
        seen(id, "knownAt=2031-01-05T23:00:00Z").then().statusCode(404);
        var then = as(Tokens.municipality(SECOND))
                .get("/v1/couplings?validOn=2024-03-03&municipality=GM7601&state=COUPLED");
        then.then().statusCode(200).body("items.id", contains(id.toString()));
        as(Tokens.municipality(SECOND))
                .get("/v1/couplings?validOn=2024-03-03&state=HOUSED")
                .then()
                .body("items", empty());
    }

    @Test
    void aHouseholdThatWasSplitOffIsShownFromTheDayOfTheSplit() {
        // Given
        municipality(THIRD);
        var id = coupled(THIRD, 1);
        act(Tokens.coa(), id, 1, "expectations", """
                {"members": [{"role": "LATER_FAMILY_MEMBER", "ageBand": "AGE_23_66"}], "knownOn": "2024-02-05"}
                """).then().statusCode(201);
        act(Tokens.coa(), id, 2, "arrivals", "{\"members\": [2], \"arrivedOn\": \"2024-09-02\"}")
                .then()
                .statusCode(201);

        // When
        var split = act(Tokens.coa(), id, 3, "splits", """
                {"members": [2], "coaReference": "%s", "reason": "FORMER_AMV", "splitOn": "2024-09-03"}
                """.formatted(reference()));

        // Then
        split.then().statusCode(201);
        var family = UUID.fromString(split.path("id"));
        seen(family, "validOn=2024-01-22").then().statusCode(404);
        seen(family, "validOn=2024-09-02").then().statusCode(404);
        seen(family, "validOn=2024-09-03")
                .then()
                .body("state", equalTo("COUPLED"))
                .body("persons", equalTo(1));
        coa().get("/v1/couplings/" + family + "/history").then().body("items.changedOn", contains("2024-09-03"));
        seen(id, "validOn=2024-02-04").then().body("persons", equalTo(1)).body("expected", equalTo(0));
        seen(id, "validOn=2024-09-01").then().body("persons", equalTo(1)).body("expected", equalTo(1));
        seen(id, "validOn=2024-09-02").then().body("persons", equalTo(2)).body("members.number", contains(1, 2));
        seen(id, "validOn=2024-09-03").then().body("persons", equalTo(1)).body("members.number", contains(1));
    }

    private static Response seen(UUID id, String query) {
        return coa().urlEncodingEnabled(false).get("/v1/couplings/" + id + (query.isEmpty() ? "" : "?" + query));
    }
}
