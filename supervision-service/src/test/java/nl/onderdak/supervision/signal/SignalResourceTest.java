// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal;

import static nl.onderdak.supervision.Facts.as;
import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.command;
import static nl.onderdak.supervision.Facts.definitive;
import static nl.onderdak.supervision.Facts.forecast;
import static nl.onderdak.supervision.Facts.house;
import static nl.onderdak.supervision.Facts.inEveryPartition;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.overijssel;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.placement.FamilyArrival;
import nl.onderdak.contracts.supervision.OpeningBalanceSet;
import nl.onderdak.messaging.sql.FreshSession;
import nl.onderdak.supervision.Facts;
import nl.onderdak.supervision.signal.application.EvaluateSignals;
import nl.onderdak.supervision.signal.domain.Signal;
import nl.onderdak.supervision.signal.domain.SignalKind;
import nl.onderdak.supervision.supply.SupplyFacts;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class SignalResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant RECORDED = Instant.parse("2024-01-10T09:00:00Z");

    private final EvaluateSignals evaluateSignals;
    private final FreshSession sessions;

    @Inject
    SignalResourceTest(EvaluateSignals evaluateSignals, FreshSession sessions) {
        this.evaluateSignals = evaluateSignals;
        this.sessions = sessions;
    }

    private List<Signal> evaluate(String day) {
        return sessions.run(sessions.eventLoop(), () -> evaluateSignals.evaluate(LocalDate.parse(day)))
                .await()
                .atMost(PATIENCE);
    }

    /** Judges until the figures of the day are final and this signal is in this state. */
    private void awaitSignal(String day, String municipality, SignalKind kind, String state) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            evaluate(day);
            signals(municipality).body("items.findAll { it.kind == '" + kind + "' }.state", hasItem(state));
        });
    }

    private static ValidatableResponse signals(String municipality) {
        return overijssel()
                .queryParam("municipality", municipality)
                .get("/v1/signals")
                .then()
                .statusCode(200);
    }

    private static long published(String municipality) throws SQLException {
        try (var all = Databases.connectToAll();
                var statement = all.createStatement();
                var rows = statement.executeQuery("select count(*) from event_feed where municipality = '"
                        + municipality + "' and type = 'nl.onderdak.supervision.signal-changed.v1'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void aSignalOpensAndClosesByItsRule() {
        // Given
        municipality("GM5701");
        publish(quotaSet("GM5701", "2024-H1", definitive(60), null), 1, RECORDED);
        house("GM5701", 17, "2024-02-10", RECORDED);
        awaitBalance("GM5701", "2024-03-31", -43);
        inEveryPartition("GM5799");

        // When 17 of 60 against 3 of 6
        awaitSignal("2024-03-31", "GM5701", SignalKind.BEHIND_EXPECTED_SHARE, "OPEN");

        // Then
        signals("GM5701")
                .root("items.find { it.kind == 'BEHIND_EXPECTED_SHARE' }")
                .body("municipality", equalTo("GM5701"))
                .body("openedOn", equalTo("2024-03-31"))
                .body("value", equalTo(216))
                .body("threshold", equalTo(200))
                .body("unit", equalTo("PER_MILLE"))
                .body("ruleEffectiveOn", equalTo("1000-01-01"))
                .body("closedOn", nullValue());
        assertTrue(evaluate("2024-03-31").stream()
                .noneMatch(signal -> signal.municipality().equals(new MunicipalityCode("GM5701"))));

        // When one more is housed: 18 of 60 is 200 behind, and 19 is 183
        house("GM5701", 1, "2024-03-30", RECORDED);
        awaitBalance("GM5701", "2024-04-01", -42);
        inEveryPartition("GM5799");
        await().atMost(PATIENCE).until(() -> isFinal("GM5701", "2024-04-01"));
        evaluate("2024-04-01");

        // Then
        signals("GM5701").body("items.findAll { it.kind == 'BEHIND_EXPECTED_SHARE' }.state", contains("OPEN"));

        // When
        house("GM5701", 1, "2024-04-02", RECORDED);
        awaitBalance("GM5701", "2024-04-02", -41);
        inEveryPartition("GM5799");
        awaitSignal("2024-04-02", "GM5701", SignalKind.BEHIND_EXPECTED_SHARE, "CLOSED");

        // Then
        signals("GM5701")
                .root("items.find { it.kind == 'BEHIND_EXPECTED_SHARE' }")
                .body("closedOn", equalTo("2024-04-02"))
                .body("closingValue", equalTo(183));
        overijssel()
                .queryParam("municipality", "GM5701")
                .queryParam("kind", "BEHIND_EXPECTED_SHARE")
                .queryParam("state", "OPEN")
                .queryParam("validOn", "2024-04-01")
                .get("/v1/signals")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        overijssel()
                .queryParam("municipality", "GM5701")
                .queryParam("kind", "BEHIND_EXPECTED_SHARE")
                .queryParam("validOn", "2024-03-30")
                .get("/v1/signals")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        await().atMost(PATIENCE).untilAsserted(() -> assertTrue(published("GM5701") >= 2));

        // Then others see nothing of it
        as(Tokens.municipality("GM5701"))
                .get("/v1/signals")
                .then()
                .statusCode(200)
                .body("items.municipality", hasItem("GM5701"));
        as(Tokens.province("PV26"))
                .queryParam("municipality", "GM5701")
                .get("/v1/signals")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    private static boolean isFinal(String municipality, String day) {
        return "final"
                .equals(overijssel()
                        .queryParam("validOn", day)
                        .get("/v1/balances/" + municipality)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("status"));
    }

    @Test
    void everyKindOpens() {
        // Given a backlog that rose in three half-years, too few couplings and a household that waits since October
        municipality("GM5702");
        publish(
                new OpeningBalanceSet(
                        new MunicipalityCode("GM5702"), LocalDate.of(2023, 12, 31), -52, -52, null, null, "Plan"),
                1,
                RECORDED);
        publish(quotaSet("GM5702", "2024-H1", definitive(78), null), 1, RECORDED);
        publish(quotaSet("GM5702", "2024-H2", definitive(70), null), 1, RECORDED);
        publish(quotaSet("GM5702", "2025-H1", definitive(62), null), 1, RECORDED);
        publish(Facts.couplingsShort("GM5702", "2025-H1", 200, 150), 1, RECORDED);
        publish(Facts.coupled(Facts.id(), "GM5702", 4), 1, RECORDED);
        awaitBalance("GM5702", "2025-06-30", -262);
        inEveryPartition("GM5799");

        // When
        awaitSignal("2025-06-30", "GM5702", SignalKind.RISING_BACKLOG, "OPEN");

        // Then
        signals("GM5702")
                .body("items.find { it.kind == 'RISING_BACKLOG' }.value", equalTo(3))
                .body("items.find { it.kind == 'COUPLINGS_SHORT' }.value", equalTo(112))
                .body("items.find { it.kind == 'HOMES_SHORT' }.value", equalTo(4))
                .body("items.find { it.kind == 'INFLOW_OFF_TARGET' }.value", equalTo(1_000));
    }

    @Test
    void aShortageIsWhatFreeHomesAndExpectedPlacesLeaveOfTheNeed() {
        // Given a quota of 60, a home for 5 and one for 11 the day after, places for 7 by the end of the half-year, and
        // 3 who are expected
        var day = DutchCalendar.today(Clock.systemUTC()).minusDays(1);
        var halfYear = HalfYear.of(day);
        var recordedAt = day.atTime(9, 0).atZone(DutchCalendar.ZONE).toInstant();
        municipality("GM5704");
        publish(quotaSet("GM5704", halfYear.toString(), definitive(60), null), 1, recordedAt);
        SupplyFacts.free("GM5704", 5, day, recordedAt);
        SupplyFacts.free("GM5704", 11, day.plusDays(1), recordedAt);
        SupplyFacts.let(SupplyFacts.free("GM5704", 9, recordedAt), "GM5704", recordedAt);
        SupplyFacts.project("GM5704", 7, halfYear.start(), halfYear.end(), recordedAt.minusSeconds(60));
        SupplyFacts.family(
                "GM5704",
                day,
                List.of(new FamilyArrival(day.plusMonths(3), 3), new FamilyArrival(null, 2)),
                recordedAt);
        awaitBalance("GM5704", day.toString(), -60);
        inEveryPartition("GM5799");
        Events.watermark(Service.HOUSING_STOCK, Instant.now());

        // When
        awaitSignal(day.toString(), "GM5704", SignalKind.HOMES_SHORT, "OPEN");

        // Then places of a project that is late come after the day
        var places = HalfYear.of(day.plusDays(1)).equals(halfYear) ? 7 : 0;
        signals("GM5704")
                .body("items.find { it.kind == 'HOMES_SHORT' }.value", equalTo(60 - 5 - places))
                .body("items.find { it.kind == 'REUNIFICATION_EXPECTED' }.value", equalTo(3));
    }

    @Test
    void aShortageWaitsForSupplyThatIsParked() {
        // Given a quota of 60, 3 who are expected, and a project of which an event is missing
        var day = DutchCalendar.today(Clock.systemUTC()).minusDays(1);
        var halfYear = HalfYear.of(day);
        var recordedAt = day.atTime(9, 0).atZone(DutchCalendar.ZONE).toInstant();
        municipality("GM5706");
        publish(quotaSet("GM5706", halfYear.toString(), definitive(60), null), 1, recordedAt);
        SupplyFacts.family("GM5706", day, List.of(new FamilyArrival(day.plusMonths(3), 3)), recordedAt);
        var project = Facts.id();
        var expected = SupplyFacts.expected(project, "GM5706", 7, 10_000, halfYear.start(), halfYear.start());
        publish(expected, 2, recordedAt);
        awaitBalance("GM5706", day.toString(), -60);
        inEveryPartition("GM5799");
        Events.watermark(Service.HOUSING_STOCK, Instant.now());
        await().atMost(PATIENCE)
                .untilAsserted(() -> overijssel()
                        .queryParam("validOn", day.toString())
                        .get("/v1/forecasts/GM5706")
                        .then()
                        .statusCode(200)
                        .body("supplyReasons", contains("EVENTS_PARKED")));

        // When
        awaitSignal(day.toString(), "GM5706", SignalKind.REUNIFICATION_EXPECTED, "OPEN");

        // Then
        signals("GM5706").body("items.kind", not(hasItem("HOMES_SHORT")));

        // When it arrives
        publish(expected, 1, recordedAt);

        // Then
        awaitSignal(day.toString(), "GM5706", SignalKind.HOMES_SHORT, "OPEN");
    }

    @Test
    void provisionalFiguresOpenNothing() {
        // Given
        municipality("GM5703");
        publish(quotaSet("GM5703", "2023-H2", forecast(60), null), 1, RECORDED);
        awaitBalance("GM5703", "2023-12-31", -60);
        inEveryPartition("GM5799");

        // When
        evaluate("2023-12-31");

        // Then
        signals("GM5703").body("items", hasSize(0));

        // When the quota is definitive
        publish(quotaSet("GM5703", "2023-H2", definitive(60), forecast(60)), 2, RECORDED);
        inEveryPartition("GM5799");

        // Then
        awaitSignal("2023-12-31", "GM5703", SignalKind.BEHIND_EXPECTED_SHARE, "OPEN");
    }

    @Test
    void aProvinceSetsItsOwnRules() {
        // Given
        var rule = """
                {"kind": "RISING_BACKLOG", "effectiveOn": "%s", "threshold": %d}
                """;
        var flevoland = Tokens.province("PV24");

        // Then
        command(flevoland)
                .body(rule.formatted("2999-01-01", 2))
                .post("/v1/signal-rules")
                .then()
                .statusCode(201)
                .body("province", equalTo("PV24"))
                .body("threshold", equalTo(2));
        command(flevoland)
                .body(rule.formatted("2999-01-01", 2))
                .post("/v1/signal-rules")
                .then()
                .statusCode(201);
        command(flevoland)
                .body(rule.formatted("2999-01-01", 4))
                .post("/v1/signal-rules")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:nld:onderdak:problem:rule-exists"));
        command(flevoland)
                .body(rule.formatted("2024-01-01", 2))
                .post("/v1/signal-rules")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:nld:onderdak:problem:rule-not-in-future"));
        command(flevoland)
                .body("{\"kind\": \"HOMES_SHORT\", \"effectiveOn\": \"2999-01-01\", \"threshold\": 2}")
                .post("/v1/signal-rules")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:nld:onderdak:problem:rule-days-misplaced"));
        command(Tokens.municipality("GM5701"))
                .body(rule.formatted("2999-01-01", 2))
                .post("/v1/signal-rules")
                .then()
                .statusCode(403);
        assertEquals(3, threshold("2998-12-31", "PV24"));
        assertEquals(2, threshold("2999-01-01", "PV24"));
        assertEquals(3, threshold("2999-01-01", "PV23"));
    }

    private static int threshold(String day, String province) {
        return overijssel()
                .queryParam("validOn", day)
                .queryParam("province", province)
                .get("/v1/signal-rules")
                .then()
                .statusCode(200)
                .body("rules", hasSize(SignalKind.values().length))
                .extract()
                .path("rules.find { it.kind == 'RISING_BACKLOG' }.threshold");
    }
}
