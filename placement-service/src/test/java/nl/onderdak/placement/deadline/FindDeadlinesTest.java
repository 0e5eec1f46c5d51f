// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline;

import static nl.onderdak.placement.PlacementApi.act;
import static nl.onderdak.placement.PlacementApi.as;
import static nl.onderdak.placement.PlacementApi.coa;
import static nl.onderdak.placement.PlacementApi.command;
import static nl.onderdak.placement.PlacementApi.coupling;
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
class FindDeadlinesTest {

    private final MutableClock clock;

    @Inject
    FindDeadlinesTest(MutableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void householdsWaitInTheOrderOfPermitThenCoupling() {
        // Given
        municipality("GM7701");
        clock.set(LocalDate.of(2025, 4, 14));
        var third = couple("GM7701", "2025-01-07", "2025-01-21");
        var second = couple("GM7701", "2025-01-06", "2025-01-22");
        var first = couple("GM7701", "2025-01-06", "2025-01-21");
        var housed = couple("GM7701", "2024-12-01", "2024-12-10");
        act(Tokens.municipality("GM7701"), housed, 1, "stays", housing("2025-02-03"))
                .then()
                .statusCode(201);

        // When
        var all = list("");
        var page = list("&limit=1");
        var link = page.header("Link");
        var next = coa().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
        var overdue = list("&overdue=true");
        clock.set(LocalDate.of(2025, 4, 15));
        var overdueTheDayAfter = list("&overdue=true");

        // Then
        all.then()
                .statusCode(200)
                .body("items.couplingId", contains(first.toString(), second.toString(), third.toString()))
                .body("items[0].coupleBy", equalTo("2025-01-20"))
                .body("items[0].homeBy", equalTo("2025-03-31"))
                .body("items[0].moveBy", equalTo("2025-04-14"))
                .body("items[0].daysWaiting", equalTo(98));
        page.then().body("items.couplingId", contains(first.toString()));
        next.then().body("items.couplingId", contains(second.toString()));
        overdue.then().body("items", empty());
        overdueTheDayAfter.then().body("items.couplingId", contains(first.toString(), second.toString()));
    }

    @Test
    void aPlaceThatEndsIsOnTheListUntilThereIsANextHome() {
        // Given
        municipality("GM7702");
        var by = Tokens.municipality("GM7702");
        var id = couple("GM7702", "2025-01-06", "2025-01-20");
        clock.set(LocalDate.of(2025, 10, 2));
        act(by, id, 1, "stays", "{\"housedOn\": \"2025-02-03\", \"until\": \"2025-12-31\", \"kind\": \"HAR\"}")
                .then()
                .statusCode(201);

        // When
        var listed = rehousings("");
        var before = rehousings("&endsUntil=2025-12-30");
        act(by, id, 2, "stays", housing("2025-10-01")).then().statusCode(201);
        var after = rehousings("");

        // Then
        listed.then()
                .statusCode(200)
                .body("items.couplingId", contains(id.toString()))
                .body("items[0].endsOn", equalTo("2025-12-31"))
                .body("items[0].daysLeft", equalTo(90))
                .body("items[0].alarm", equalTo(true));
        before.then().body("items", empty());
        after.then().body("items", empty());
    }

    private static Response list(String query) {
        return coa().urlEncodingEnabled(false).get("/v1/waiting-households?municipality=GM7701" + query);
    }

    private static Response rehousings(String query) {
        return as(Tokens.municipality("GM7702"))
                .urlEncodingEnabled(false)
                .get("/v1/rehousings?municipality=GM7702" + query);
    }

    private static UUID couple(String municipality, String permitOn, String coupledOn) {
        return UUID.fromString(command(Tokens.coa())
                .body(coupling(reference(), municipality, 2)
                        .replace("2024-01-08", permitOn)
                        .replace("2024-01-22", coupledOn))
                .post("/v1/couplings")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
