// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline;

import static nl.onderdak.contracts.housingstock.TemporaryHomeEnding.Kind.LOCATION;
import static nl.onderdak.contracts.housingstock.TemporaryHomeEnding.Kind.UNIT;
import static nl.onderdak.placement.PlacementApi.act;
import static nl.onderdak.placement.PlacementApi.as;
import static nl.onderdak.placement.PlacementApi.coupled;
import static nl.onderdak.placement.PlacementApi.ending;
import static nl.onderdak.placement.PlacementApi.municipality;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class FindRehousingAlarmsTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);
    private static final LocalDate ALARM = LocalDate.of(2025, 7, 4);

    private final MutableClock clock;

    FindRehousingAlarmsTest(MutableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private static UUID living(String municipality, String dwelling, String kind) {
        var coupling = coupled(municipality, 2);
        act(Tokens.municipality(municipality), coupling, 1, "stays", stay("2025-02-03", dwelling, kind))
                .then()
                .statusCode(201);
        return coupling;
    }

    private static String stay(String housedOn, String dwelling, String kind) {
        return "{\"housedOn\": \"%s\", \"dwelling\": \"%s\", \"kind\": \"%s\"}".formatted(housedOn, dwelling, kind);
    }

    private static Response alarms(String municipality) {
        return as(Tokens.municipality(municipality)).get("/v1/rehousing-alarms?municipality=" + municipality);
    }

    private static String home() {
        return "F-" + UUID.randomUUID();
    }

    @Test
    void theEndOfAFlexHomeRaisesTheAlarmHalfAYearBefore() {
        // Given
        municipality("GM7741");
        var home = home();
        var coupling = living("GM7741", home, "FLEX");
        living("GM7741", home(), "FLEX");
        ending(UNIT, home, "GM7741", LAST_DAY, 1);

        // When
        clock.set(ALARM.minusDays(1));
        var before = alarms("GM7741");
        clock.set(ALARM);
        var raised = alarms("GM7741");

        // Then
        before.then().statusCode(200).body("items", empty());
        raised.then()
                .statusCode(200)
                .body("items.couplingId", contains(coupling.toString()))
                .body("items[0].home", equalTo(home))
                .body("items[0].kind", equalTo("UNIT"))
                .body("items[0].persons", equalTo(2))
                .body("items[0].lastDay", equalTo("2025-12-31"))
                .body("items[0].daysLeft", equalTo(180))
                .body("items[0].alarmOn", equalTo("2025-07-04"))
                .body("items[0].noticeDays", equalTo(180))
                .body("items[0].nextHomeOn", nullValue());
    }

    @Test
    void theAlarmClosesWhenTheHouseholdLivesElsewhere() {
        // Given
        municipality("GM7742");
        var home = home();
        var coupling = living("GM7742", home, "FLEX");
        ending(UNIT, home, "GM7742", LAST_DAY, 1);
        clock.set(LAST_DAY.plusDays(1));
        alarms("GM7742").then().body("items[0].daysLeft", equalTo(-1));

        // When
        act(Tokens.municipality("GM7742"), coupling, 2, "stays", stay("2025-12-30", home(), "REGULAR"))
                .then()
                .statusCode(201);

        // Then
        alarms("GM7742").then().body("items", empty());
    }

    @Test
    void theAlarmFollowsTheEnd() {
        // Given
        municipality("GM7743");
        var home = home();
        living("GM7743", home, "FLEX");
        clock.set(ALARM);

        // Then
        ending(UNIT, home, "GM7743", LAST_DAY.plusDays(1), 1);
        alarms("GM7743").then().body("items", empty());
        ending(UNIT, home, "GM7743", LAST_DAY, 2);
        alarms("GM7743").then().body("items.lastDay", contains("2025-12-31"));
        ending(UNIT, home, "GM7743", null, 3);
        alarms("GM7743").then().body("items", empty());
    }

    @Test
    void theEndOfALocationConcernsAllWhoLiveThere() {
        // Given
        municipality("GM7744");
        municipality("GM7745");
        var location = home();
        var own = living("GM7744", location, "TRANSIT_FACILITY");
        var neighbour = living("GM7745", location + ".7", "TRANSIT_FACILITY");
        living("GM7745", location + "-7", "TRANSIT_FACILITY");

        // When
        ending(LOCATION, location, "GM7744", LAST_DAY, 1);
        clock.set(ALARM);

        // Then
        alarms("GM7744")
                .then()
                .body("items.couplingId", contains(own.toString()))
                .body("items[0].kind", equalTo("LOCATION"));
        alarms("GM7745").then().body("items.couplingId", contains(neighbour.toString()));
        as(Tokens.municipality("GM7744"))
                .accept("text/csv")
                .get("/v1/rehousing-alarms")
                .then()
                .statusCode(200)
                .body(containsString(own + ","));
    }
}
