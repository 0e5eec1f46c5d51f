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
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class FindDeadlinesTest {

    private final MutableClock clock;
    private final MeterRegistry metrics;

    @Inject
    FindDeadlinesTest(MutableClock clock, MeterRegistry metrics) {
        this.clock = clock;
        this.metrics = metrics;
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
        var first = couple("GM7701", "2025-01-06", "2025-01-20");
        var housed = couple("GM7701", "2024-12-01", "2024-12-10");
        act(Tokens.municipality("GM7701"), housed, 1, "stays", housing("2025-02-03"))
                .then()
                .statusCode(201);

        // When
        var all = list("");
        var page = list("&limit=1");
        var link = page.header("Link");
        var next = coa().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
        var overdue = list("&broken=MOVE");
        clock.set(LocalDate.of(2025, 4, 15));
        var overdueTheDayAfter = list("&broken=MOVE");

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
        list("&broken=COUPLE").then().body("items.couplingId", contains(second.toString()));
        list("&broken=HOME")
                .then()
                .body(
                        "items.broken",
                        contains(List.of("HOME", "MOVE"), List.of("COUPLE", "HOME", "MOVE"), List.of("HOME")));
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
        var listed = rehousings("GM7702", "");
        var before = rehousings("GM7702", "&endsUntil=2025-12-30");
        act(by, id, 2, "stays", housing("2025-10-01")).then().statusCode(201);
        var after = rehousings("GM7702", "");

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

    @Test
    void daysOnWhichTheDossierBlockedATenancyDoNotBreakANormNet() {
        // Given
        municipality("GM7703");
        clock.set(LocalDate.of(2025, 4, 10));
        var id = couple("GM7703", "2025-01-06", "2025-01-20");
        keep(id, 1, "");
        clock.set(LocalDate.of(2025, 4, 20));
        keep(id, 2, "\"BSN\", \"BANK_ACCOUNT\", \"BRP\", \"PERMIT_DOCUMENT\"");

        // When
        var gross = waiting("GM7703", "&broken=MOVE");
        var net = waiting("GM7703", "&broken=MOVE&net=true");
        var homeNet = waiting("GM7703", "&broken=HOME&net=true");

        // Then
        gross.then()
                .body("items.couplingId", contains(id.toString()))
                .body("items[0].daysWaiting", equalTo(104))
                .body("items[0].daysWaitingNet", equalTo(94))
                .body("items[0].broken", contains("HOME", "MOVE"))
                .body("items[0].brokenNet", contains("HOME"));
        net.then().body("items", empty());
        homeNet.then().body("items.couplingId", contains(id.toString()));
    }

    @Test
    void waitingHouseholdsAreListedByTheirReceptionPlace() {
        // Given
        municipality("GM7704");
        var inAlmelo = couple("GM7704", "2025-01-06", "2025-01-20");
        var inEmmen = couple("GM7704", "2025-01-07", "2025-01-20");
        couple("GM7704", "2025-01-08", "2025-01-20");
        receive(inAlmelo, "AZC-ALMELO", "OVERIJSSEL_GELDERLAND");
        receive(inEmmen, "AZC-EMMEN", "GRONINGEN_FRIESLAND_DRENTHE");

        // Then
        waiting("GM7704", "&receptionPlace=AZC-ALMELO")
                .then()
                .body("items.couplingId", contains(inAlmelo.toString()))
                .body("items.receptionRegion", contains("OVERIJSSEL_GELDERLAND"));
        waiting("GM7704", "&receptionRegion=GRONINGEN_FRIESLAND_DRENTHE")
                .then()
                .body("items.couplingId", contains(inEmmen.toString()));
        waiting("GM7704", "&receptionPlace=azc").then().statusCode(400);
    }

    @Test
    void aTemporaryPlaceWithoutANextHomeWarnsAndRaisesTheAlarm() {
        // Given
        municipality("GM7705");
        var by = Tokens.municipality("GM7705");
        var id = couple("GM7705", "2025-01-06", "2025-01-20");
        clock.set(LocalDate.of(2025, 4, 16));

        // When
        var moved = act(by, id, 1, "stays", "{\"housedOn\": \"2025-01-21\", \"kind\": \"SHORTSTAY\"}");
        var before = rehousings("GM7705", "&alarm=true");
        clock.set(LocalDate.of(2025, 4, 22));
        var alarm = rehousings("GM7705", "&alarm=true");
        agree(by, id, "\"2025-07-22\"").then().statusCode(200).header("ETag", "\"2\"");
        var agreed = rehousings("GM7705", "");

        // Then
        moved.then()
                .statusCode(201)
                .body("stays[0].until", equalTo("2025-07-21"))
                .body("warnings", contains("NO_NEXT_HOME"));
        before.then().statusCode(200).body("items", empty());
        alarm.then().body("items.couplingId", contains(id.toString())).body("items[0].alarm", equalTo(true));
        rehousings("GM7705", "&alarm=true").then().body("items", empty());
        agreed.then().body("items[0].nextHomeOn", equalTo("2025-07-22")).body("items[0].alarm", equalTo(false));
        as(by).get("/v1/couplings/" + id + "/next-home").then().body("nextHomeOn", equalTo("2025-07-22"));
        agree(by, id, "null").then().statusCode(412);
        act(by, id, 2, "stays", housing("2025-04-22")).then().statusCode(201).body("warnings", empty());
    }

    @Test
    void theNumberOfUrgentRehousingsIsMeasured() {
        // Given
        municipality("GM7706");
        var id = couple("GM7706", "2025-01-06", "2025-01-20");
        var before = urgent();

        // When
        act(Tokens.municipality("GM7706"), id, 1, "stays", "{\"housedOn\": \"2025-02-03\", \"kind\": \"HAR\"}")
                .then()
                .statusCode(201);

        // Then
        await().until(() -> urgent() > before);
    }

    @Test
    void familyWhoseEntryWasApprovedArrivesWithinThreeMonths() {
        // Given
        municipality("GM7707");
        clock.set(LocalDate.of(2025, 4, 1));
        var id = couple("GM7707", "2025-01-06", "2025-01-20");
        var withoutApproval = couple("GM7707", "2025-01-06", "2025-01-20");
        expect(id, "\"approvedOn\": \"2025-02-01\"").then().statusCode(201);
        expect(withoutApproval, "\"expectedOn\": \"2025-06-01\"").then().statusCode(201);

        // When
        var listed = families("");
        var before = families("&arriveUntil=2025-04-30");
        clock.set(LocalDate.of(2025, 5, 2));
        var over = families("");
        act(Tokens.coa(), id, 2, "arrivals", "{\"members\": [3], \"arrivedOn\": \"2025-05-02\"}")
                .then()
                .statusCode(201);

        // Then
        listed.then()
                .statusCode(200)
                .body("items.couplingId", contains(id.toString()))
                .body("items[0].expected", equalTo(1))
                .body("items[0].arriveBy", equalTo("2025-05-01"))
                .body("items[0].daysLeft", equalTo(30))
                .body("items[0].overdue", equalTo(false));
        before.then().body("items", empty());
        over.then().body("items[0].overdue", equalTo(true));
        families("").then().body("items", empty());
    }

    private double urgent() {
        return metrics.get("onderdak.rehousings.urgent").gauge().value();
    }

    private static Response agree(String by, UUID id, String day) {
        return as(by).contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"nextHomeOn\": " + day + "}")
                .put("/v1/couplings/" + id + "/next-home");
    }

    private static Response expect(UUID id, String day) {
        return act(
                Tokens.coa(),
                id,
                1,
                "expectations",
                "{\"members\": [{\"role\": \"CHILD\", \"ageBand\": \"AGE_4_11\", " + day
                        + "}], \"knownOn\": \"2025-02-03\"}");
    }

    private static void receive(UUID id, String place, String region) {
        as(Tokens.coa())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"ties\": [], \"receptionPlace\": \"%s\", \"receptionRegion\": \"%s\"}"
                        .formatted(place, region))
                .put("/v1/couplings/" + id + "/profile")
                .then()
                .statusCode(200);
    }

    private static void keep(UUID id, long seen, String present) {
        as(Tokens.coa())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + seen + "\"")
                .body("{\"present\": [" + present + "]}")
                .put("/v1/couplings/" + id + "/dossier")
                .then()
                .statusCode(200);
    }

    private static Response families(String query) {
        return coa().urlEncodingEnabled(false).get("/v1/expected-families?municipality=GM7707" + query);
    }

    private static Response waiting(String municipality, String query) {
        return coa().urlEncodingEnabled(false).get("/v1/waiting-households?municipality=" + municipality + query);
    }

    private static Response rehousings(String municipality, String query) {
        return as(Tokens.municipality(municipality))
                .urlEncodingEnabled(false)
                .get("/v1/rehousings?municipality=" + municipality + query);
    }

    private static Response list(String query) {
        return waiting("GM7701", query);
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
