// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance;

import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.coupled;
import static nl.onderdak.supervision.Facts.definitive;
import static nl.onderdak.supervision.Facts.forecast;
import static nl.onderdak.supervision.Facts.house;
import static nl.onderdak.supervision.Facts.housed;
import static nl.onderdak.supervision.Facts.id;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.operator;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static nl.onderdak.supervision.Facts.registered;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;
import nl.onderdak.supervision.Owners;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code final} means that everything recorded up to {@code knownAt} is in the figure, and nothing else does. */
@ServiceTest
class CertaintyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant RECORDED = Instant.parse("2024-01-10T09:00:00Z");
    private static final String DAY = "2024-06-30";

    private final MutableClock clock;
    private Instant ahead = Instant.EPOCH;

    @Inject
    CertaintyTest(MutableClock clock) {
        this.clock = clock;
    }

    /** Once the clock has passed every watermark of the test: a later one must not be of an earlier moment. */
    @AfterEach
    void ownersPublishAgain() {
        await().atMost(PATIENCE).until(() -> Instant.now().isAfter(ahead));
        Owners.speak();
    }

    @Test
    void aFigureIsKnownAtTheOldestWatermarkAndNeverChanges() {
        // Given
        municipality("GM0901");
        publish(quotaSet("GM0901", "2024-H1", definitive(60), null), 1, RECORDED);
        awaitBalance("GM0901", DAY, -60);
        Owners.silence();
        var known = now();
        house("GM0901", 5, "2024-02-01", known);
        Owners.recordedUpTo(known);
        awaitKnownAt("GM0901", known);

        // When
        house("GM0901", 7, "2024-02-01", known.plus(1, ChronoUnit.MICROS));
        var later = soonAfter(known);
        await().atMost(PATIENCE).untilAsserted(() -> figure("GM0901", later).body("balance", equalTo(-48)));

        // Then
        figure("GM0901", later).body("status", equalTo("provisional")).body("reasons", contains("SOURCE_BEHIND"));
        figure("GM0901", null)
                .body("knownAt", equalTo(known.toString()))
                .body("balance", equalTo(-55))
                .body("status", equalTo("final"));

        // When
        Owners.recordedUpTo(later);
        awaitKnownAt("GM0901", later);

        // Then
        figure("GM0901", null).body("balance", equalTo(-48)).body("status", equalTo("final"));
        figure("GM0901", known).body("balance", equalTo(-55)).body("status", equalTo("final"));
    }

    @Test
    void oneSourceThatIsBehindHoldsTheFigureBack() {
        // Given
        municipality("GM0902");
        Owners.silence();
        var known = now();
        Owners.recordedUpTo(known);
        awaitKnownAt("GM0902", known);

        // When
        var later = soonAfter(known);
        Events.watermark(Service.QUOTA, later);
        Events.watermark(Service.SUPERVISION, later);
        house("GM0902", 4, "2024-02-01", known.plusMillis(500));
        await().atMost(PATIENCE).untilAsserted(() -> figure("GM0902", later).body("balance", equalTo(4)));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> figure("GM0902", null)
                        .body("sources.find { it.source == 'quota' }.readUpTo", equalTo(later.toString())));
        figure("GM0902", null)
                .body("knownAt", equalTo(known.toString()))
                .body("balance", equalTo(0))
                .body("sources.find { it.source == 'placement' }.readUpTo", equalTo(known.toString()));
    }

    @Test
    void aListItsEntriesAndItsHalfYearsAreKnownAtTheSameMoment() {
        // Given
        municipality("GM0903", "PV22");
        house("GM0903", 3, "2024-02-01", RECORDED);
        awaitBalance("GM0903", DAY, 3);
        Owners.silence();
        var known = now();
        Owners.recordedUpTo(known);
        awaitKnownAt("GM0903", known);

        // When
        house("GM0903", 4, "2024-02-01", known.plusMillis(500));
        await().atMost(PATIENCE)
                .untilAsserted(() -> figure("GM0903", known.plusSeconds(1)).body("balance", equalTo(7)));

        // Then
        operator()
                .queryParams("validOn", DAY, "province", "PV22")
                .get("/v1/balances")
                .then()
                .body("items.find { it.municipality == 'GM0903' }.balance", equalTo(3))
                .body("items.find { it.municipality == 'GM0903' }.status", equalTo("final"));
        operator()
                .queryParams("from", "2024-H1", "to", "2024-H1")
                .get("/v1/balances/GM0903/half-years")
                .then()
                .body("total.balance", equalTo(3))
                .body("knownAt", equalTo(known.toString()))
                .body("status", equalTo("final"));
        operator()
                .queryParam("validOn", DAY)
                .get("/v1/balances/GM0903/entries")
                .then()
                .body("items.persons", contains(3));
    }

    @Test
    void aSourceOfWhichNothingIsReadIsBehind() throws SQLException {
        // Given
        municipality("GM0904");
        awaitFinal("GM0904");
        Owners.silence();
        var read = positions();

        // When
        Databases.run("update inbox_position set next_offset = 0 where topic = 'placement.events'");

        // Then
        try {
            figure("GM0904", now()).body("reasons", hasItem("SOURCE_BEHIND"));
            Databases.run("delete from inbox_position where consumer = 'ledger'");
            figure("GM0904", now()).body("reasons", hasItem("SOURCE_BEHIND")).body("sources.size()", equalTo(3));
        } finally {
            for (var row : read) {
                Databases.run("insert into inbox_position (consumer, topic, part, next_offset) values " + row
                        + " on conflict (consumer, topic, part) do update set next_offset ="
                        + " greatest(inbox_position.next_offset, excluded.next_offset)");
            }
        }
    }

    @Test
    void aForecastOfAnEarlierHalfYearMakesHalfYearsProvisionalAsItDoesTheBalance() {
        // Given
        municipality("GM0905");
        publish(quotaSet("GM0905", "2023-H2", forecast(30), null), 1, RECORDED);
        publish(quotaSet("GM0905", "2024-H1", definitive(40), null), 1, RECORDED);
        awaitBalance("GM0905", DAY, -70);

        // Then
        figure("GM0905", null).body("reasons", contains("FORECAST_QUOTA"));
        operator()
                .queryParams("from", "2024-H1", "to", "2024-H1")
                .get("/v1/balances/GM0905/half-years")
                .then()
                .body("total.includesForecast", equalTo(false))
                .body("status", equalTo("provisional"))
                .body("reasons", contains("FORECAST_QUOTA"));
    }

    @Test
    void parkedFactsOfAPredecessorMakeItsSuccessorProvisional() {
        // Given
        municipality("GM0906", "PV28");
        municipality("GM0907", "PV28");
        municipality("GM0908", "PV21");
        publish(
                new MunicipalityReorganised(
                        new MunicipalityCode("GM0906"),
                        UUID.randomUUID(),
                        Kind.MERGER,
                        LocalDate.of(2023, 1, 1),
                        new MunicipalityCode("GM0907"),
                        List.of(new MunicipalityReorganised.Successor(
                                new MunicipalityCode("GM0907"), "Gemeente GM0907", new ProvinceCode("PV28"), 1, 1))),
                1,
                RECORDED);
        awaitFinal("GM0907");
        var coupling = id();

        // When
        publish(housed(coupling, "GM0906", 5, "2022-11-01"), 2, RECORDED);

        // Then
        for (var area : List.of("GM0906", "GM0907", "PV28", "NL")) {
            await().atMost(PATIENCE).untilAsserted(() -> figure(area, null).body("reasons", hasItem("EVENTS_PARKED")));
        }
        figure("GM0908", null).body("reasons", not(hasItem("EVENTS_PARKED")));

        // When
        publish(coupled(coupling, "GM0906", 5), 1, RECORDED);

        // Then
        awaitBalance("GM0907", DAY, 5);
        awaitFinal("GM0907");
    }

    @Test
    void aParkedRegistrationMakesEveryProvinceProvisional() {
        // Given
        municipality("GM0911", "PV24");
        municipality("GM0912", "PV30");
        for (var province : List.of("PV24", "PV30")) {
            awaitFinal(province);
        }

        // When
        publish(registered("GM0911", "PV30"), 3, RECORDED);

        // Then
        for (var area : List.of("GM0911", "PV24", "PV30", "NL")) {
            await().atMost(PATIENCE).untilAsserted(() -> figure(area, null).body("reasons", hasItem("EVENTS_PARKED")));
        }
        figure("GM0912", null).body("reasons", not(hasItem("EVENTS_PARKED")));

        // When
        publish(registered("GM0911", "PV24"), 2, RECORDED);

        // Then
        for (var area : List.of("GM0911", "PV24", "PV30")) {
            awaitFinal(area);
        }
        figure("NL", null).body("reasons", not(hasItem("EVENTS_PARKED")));
    }

    @Test
    void aParkedFactOfWhichTheTypeIsNotKnownMakesEveryFigureProvisional() throws SQLException {
        // Given
        municipality("GM0913", "PV20");
        municipality("GM0914", "PV31");
        awaitFinal("GM0914");

        for (var type : List.of("'nl.onderdak.quota.municipality-divided.v1'", "null")) {
            // When
            Databases.run("""
                    insert into inbox_parked (consumer, topic, part, record_offset, type, municipality, reason, detail, headers)
                    values ('ledger', 'quota.events', 0, 0, %s, 'GM0913', 'UNDECODABLE', 'not known here', '')
                    """.formatted(type));

            // Then
            try {
                for (var area : List.of("GM0913", "GM0914", "PV31", "NL")) {
                    await().atMost(PATIENCE)
                            .untilAsserted(() -> figure(area, null).body("reasons", hasItem("EVENTS_PARKED")));
                }
            } finally {
                Databases.run("delete from inbox_parked where record_offset = 0 and municipality = 'GM0913'");
            }
            awaitFinal("GM0914");
        }
    }

    @Test
    void aMomentInTheFutureIsABadRequest() {
        for (var path : List.of("", "/NL", "/NL/half-years?from=2024-H1&to=2024-H1", "/NL/entries")) {
            operator()
                    .queryParam(
                            "knownAt", Instant.now().plus(Duration.ofMinutes(2)).toString())
                    .get("/v1/balances" + path)
                    .then()
                    .statusCode(400)
                    .body("errors.code", contains("known-in-future"))
                    .body("errors.parameter", contains("knownAt"));
        }
    }

    @Test
    void aMomentDoesNotHideThatTheDayIsNotOver() {
        // Given
        municipality("GM0909");
        clock.set(Instant.parse("2024-06-30T21:59:50Z"));

        // Then
        figure("GM0909", Instant.parse("2024-06-30T22:00:10Z")).body("reasons", hasItem("DAY_NOT_OVER"));

        // When
        clock.advance(Duration.ofSeconds(10));

        // Then
        figure("GM0909", Instant.parse("2024-06-30T22:00:10Z")).body("reasons", empty());
    }

    private static List<String> positions() throws SQLException {
        try (var connection = Databases.connectAsOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select consumer, topic, part, next_offset from inbox_position")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add("('%s', '%s', %d, %d)"
                        .formatted(rows.getString(1), rows.getString(2), rows.getInt(3), rows.getLong(4)));
            }
            return found;
        }
    }

    private static void awaitKnownAt(String area, Instant moment) {
        await().atMost(PATIENCE).untilAsserted(() -> figure(area, null).body("knownAt", equalTo(moment.toString())));
    }

    private static void awaitFinal(String area) {
        awaitFinal(area, null);
    }

    private static void awaitFinal(String area, Instant knownAt) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> figure(area, knownAt).body("reasons", empty()).body("name", not(nullValue())));
    }

    private static ValidatableResponse figure(String area, Instant knownAt) {
        var request = operator().queryParam("validOn", DAY);
        if (knownAt != null) {
            request = request.queryParam("knownAt", knownAt.toString());
        }
        return request.get("/v1/balances/" + area).then().statusCode(200);
    }

    private Instant soonAfter(Instant known) {
        ahead = known.plusSeconds(1);
        return ahead;
    }

    /** In a form that it is written in again: with microseconds that do not end on a zero. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).plusNanos(7_000);
    }
}
