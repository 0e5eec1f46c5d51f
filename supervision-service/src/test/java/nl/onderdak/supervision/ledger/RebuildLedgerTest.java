// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger;

import static java.util.stream.Collectors.joining;
import static nl.onderdak.supervision.Facts.as;
import static nl.onderdak.supervision.Facts.operator;
import static nl.onderdak.supervision.Facts.overijssel;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.supervision.Facts;
import nl.onderdak.supervision.History;
import nl.onderdak.supervision.Standing;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@ServiceTest
class RebuildLedgerTest {

    private static final int HOUSINGS = 400;

    /* More than lie between two checkpoints in the tests. */
    private static final int HOUSINGS_OF_CHECKPOINT = 120;
    private static final int QUOTA_OF_CHECKPOINT = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<LocalDate> DAYS = Stream.of(
                    "2023-12-31",
                    "2024-02-01",
                    "2024-05-15",
                    "2024-06-30",
                    "2024-10-01",
                    "2025-01-01",
                    "2025-03-01",
                    "2025-09-30",
                    "2025-12-31")
            .map(LocalDate::parse)
            .toList();

    @Test
    void aRebuildGivesTheSameLedgerWhateverOrderAndRepetitionThereWas() throws SQLException {
        // Given
        var municipalities = List.of("GM0701", "GM0702", "GM0703", "GM0704");
        var history = new History(7, municipalities, 150);
        assertTrue(history.facts().stream().anyMatch(fact -> fact.data() instanceof MunicipalityReorganised));
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        municipalities.forEach(code -> records.add(
                Facts.record(Facts.registered(code, "PV20"), 1, Instant.parse("2023-01-01T00:00:00Z"), Facts.id())));
        for (var fact : history.interleaved(11)) {
            records.add(Facts.record(fact.data(), fact.sequence(), fact.recordedAt(), fact.eventId()));
        }
        var repeated = new ArrayList<>(records);
        for (int i = 0; i < records.size(); i += 3) {
            repeated.add(Math.min(repeated.size(), 2 * i + 5), records.get(i));
        }

        // When
        Events.publish(repeated);
        awaitStanding(history);
        var live = entries();

        // Then
        checkHolds();
        totalsAreKeptPerCohort(history);
        whatWasKnownThenIsWhatStoodThen(history);
        sumsOfEntriesAreThoseOfTheEntriesKnownThen(history);
        theHistoryBehindAForecastIsThatOfTheEntriesKnownThen(history);
        eachHalfYearBeginsWithWhatTheOneBeforeEndedWith(history);

        // When
        Facts.rebuildLedger();

        // Then
        assertEquals(live, entries());
        awaitStanding(history);
        checkHolds();
    }

    @Test
    void aRebuildReplacesRowsThatAreWrongAndNoOthers() throws SQLException {
        // Given
        Facts.municipality("GM0721");
        Facts.house("GM0721", 4, "2024-05-02", Instant.parse("2024-05-03T08:00:00Z"));
        Facts.awaitBalance("GM0721", "2024-06-30", 4);
        Facts.rebuildLedger();
        update("update ledger_total set persons = persons + 1 where municipality = 'GM0721'");

        // When
        int replaced = Facts.rebuildLedger();

        // Then
        assertEquals(2, replaced);
        checkHolds();
        assertEquals(0, Facts.rebuildLedger());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(List.of("0"), texts("select count(*)::text from next.ledger_entry")));
        assertThrows(SQLException.class, () -> update("update ledger_entry set persons = 1"));
    }

    @Test
    void aRebuildWhoseLedgerTheDatabaseLostBeginsAgain() throws SQLException {
        // Given
        Facts.municipality("GM0722");
        Facts.house("GM0722", 4, "2024-05-02", Instant.parse("2024-05-03T08:00:00Z"));
        Facts.awaitBalance("GM0722", "2024-06-30", 4);

        // When
        Facts.command(Tokens.operator())
                .post("/v1/ledger/rebuild")
                .then()
                .statusCode(202)
                .header("Location", endsWith("/v1/ledger/rebuild"));
        await().atMost(PATIENCE)
                .until(() -> !texts("select number::text from ledger_rebuild where worked_at is not null")
                        .isEmpty());
        try (var owner = Databases.connectAsOwner()) {
            Databases.run(owner, "delete from next.filling");
        }

        // Then
        Facts.rebuildLedger();
        Facts.awaitBalance("GM0722", "2024-06-30", 4);
        checkHolds();
    }

    @Test
    void eventsThatArriveDuringARebuildCountOnce() throws Exception {
        // Given
        Facts.municipality("GM0723");

        // When
        try (var executor = Executors.newSingleThreadExecutor()) {
            var housing = executor.submit(() -> {
                for (int n = 0; n < HOUSINGS; n++) {
                    Facts.house("GM0723", 1, "2024-05-02", Instant.now());
                }
            });
            while (!housing.isDone()) {
                Facts.rebuildLedger();
            }
            housing.get();
        }

        // Then
        Facts.awaitBalance("GM0723", "2024-06-30", HOUSINGS);
        checkHolds();
        Facts.rebuildLedger();
        Facts.awaitBalance("GM0723", "2024-06-30", HOUSINGS);
    }

    @Test
    void aRebuildTakesOverTheSameFromAMunicipalityThatEnded() {
        // Given
        Facts.municipality("GM1501", "PV28");
        Facts.municipality("GM1992", "PV28");
        Facts.publish(Facts.merger("GM1501", "2023-01-01", "GM1992", "PV28"), 1, Instant.parse("2021-11-01T10:00:00Z"));
        Facts.publish(Facts.quotaSet("GM1501", "2022-H2", Facts.definitive(40), null), 1);
        Facts.awaitBalance("GM1992", "2023-01-01", -40);

        // When
        Facts.publish(Facts.quotaSet("GM1501", "2022-H2", Facts.definitive(25), Facts.definitive(40)), 2);
        Facts.house("GM1501", 3, "2022-12-30", Instant.now());
        Facts.house("GM1501", 2, "2023-02-01", Instant.now());

        // Then
        Facts.awaitBalance("GM1992", "2023-02-01", -20);
        Facts.awaitBalance("GM1992", "2023-01-31", -22);
        Facts.awaitBalance("GM1501", "2022-12-31", -22);
        Facts.awaitBalance("GM1501", "2023-01-01", 0);
        Facts.awaitBalance("GM1501", "2023-02-01", 0);

        // When
        Facts.rebuildLedger();

        // Then
        Facts.awaitBalance("GM1992", "2023-02-01", -20);
        Facts.awaitBalance("GM1501", "2022-12-31", -22);
        Facts.awaitBalance("GM1501", "2023-02-01", 0);
        checkHolds();
    }

    @Test
    void theProofFindsATotalThatIsWrong() throws SQLException {
        // Given
        Facts.municipality("GM0711");
        Facts.house("GM0711", 4, "2024-05-02", Instant.parse("2024-05-03T08:00:00Z"));
        Facts.awaitBalance("GM0711", "2024-06-30", 4);
        update("update ledger_total set persons = persons + 1 where municipality = 'GM0711'");

        // Then
        operator()
                .get("/v1/ledger/check")
                .then()
                .statusCode(200)
                .body("holds", is(false))
                .body("differences.size()", equalTo(1))
                .body("differences[0].municipality", equalTo("GM0711"))
                .body("differences[0].halfYear", equalTo("2024-H1"))
                .body("differences[0].cohort", equalTo("2024-H1"))
                .body("differences[0].kind", equalTo("REALISATION"))
                .body("differences[0].movement", equalTo("NONE"))
                .body("differences[0].total", equalTo(5))
                .body("differences[0].ledger", equalTo(4));

        // When
        update("update ledger_total set persons = persons - 1 where municipality = 'GM0711'");

        // Then
        operator().get("/v1/ledger/check").then().body("holds", is(true));
    }

    @Test
    void figuresOfTheFirstMomentsAreThoseOfTheTotalsOfACheckpoint() throws SQLException {
        // Given
        Facts.municipality("GM0712");
        var begin = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Facts.publish(Facts.quotaSet("GM0712", "2024-H1", Facts.definitive(QUOTA_OF_CHECKPOINT), null), 1, begin);
        for (int n = 1; n <= HOUSINGS_OF_CHECKPOINT; n++) {
            Facts.house("GM0712", 1, "2024-05-02", begin.plusMillis(n));
        }
        Facts.awaitBalance("GM0712", "2024-06-30", HOUSINGS_OF_CHECKPOINT - QUOTA_OF_CHECKPOINT);

        // When
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        List.of("1"),
                        texts("select count(distinct municipality)::text from ledger_checkpoint_total"
                                + " where municipality = 'GM0712' and persons > 10")));

        // Then
        knownThen("GM0712", begin.plusMillis(10), 10, QUOTA_OF_CHECKPOINT);
        knownThen(
                "GM0712",
                begin.plusMillis(HOUSINGS_OF_CHECKPOINT - 1),
                HOUSINGS_OF_CHECKPOINT - 1,
                QUOTA_OF_CHECKPOINT);
        checkHolds();

        // When
        update("update ledger_checkpoint_total set persons = persons + 1 where municipality = 'GM0712'");

        // Then
        knownThen("GM0712", begin.plusMillis(10), 11, QUOTA_OF_CHECKPOINT - 1);
        operator()
                .get("/v1/ledger/check")
                .then()
                .body("holds", is(false))
                .body("differences.municipality", everyItem(equalTo("GM0712")));

        // When
        Facts.rebuildLedger();

        // Then
        knownThen("GM0712", begin.plusMillis(10), 10, QUOTA_OF_CHECKPOINT);
        checkHolds();
    }

    @Test
    void onlyOperationsMayRebuildAndProve() {
        as(Tokens.province("PV23")).get("/v1/ledger/check").then().statusCode(403);
        as(Tokens.province("PV23"))
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/v1/ledger/rebuild")
                .then()
                .statusCode(403);
    }

    /** In a figure, in the sums of its entries, and in the history of one half-year behind a forecast. */
    private static void knownThen(String municipality, Instant knownAt, int realised, int quota) {
        operator()
                .queryParam("validOn", "2024-06-30")
                .queryParam("knownAt", knownAt.toString())
                .get("/v1/balances/" + municipality)
                .then()
                .statusCode(200)
                .body("realised", equalTo(realised))
                .body("quota", equalTo(quota))
                .body("balance", equalTo(realised - quota));
        operator()
                .queryParam("validOn", "2024-06-30")
                .queryParam("knownAt", knownAt.toString())
                .get("/v1/balances/" + municipality + "/entry-sums")
                .then()
                .statusCode(200)
                .body("items.kind", contains("QUOTA", "REALISATION"))
                .body("items.persons", contains(-quota, realised));
        overijssel()
                .queryParam("validOn", "2024-06-30")
                .queryParam("until", "2024-H2")
                .queryParam("knownAt", knownAt.toString())
                .get("/v1/forecasts/" + municipality)
                .then()
                .statusCode(200)
                .body("withoutHistory", equalTo(0))
                .body("lines.find { it.scenario == 'UNCHANGED_POLICY' }.realised", equalTo(realised));
    }

    private static void awaitStanding(History history) {
        var now = history.moments().getLast();
        for (var validOn : DAYS) {
            var standing = new Standing(history.facts(), validOn, now);
            for (var municipality : history.municipalities()) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> operator()
                                .queryParam("validOn", validOn.toString())
                                .get("/v1/balances/" + municipality)
                                .then()
                                .statusCode(200)
                                .body("balance", equalTo((int) standing.balance(municipality))));
            }
        }
    }

    private static void whatWasKnownThenIsWhatStoodThen(History history) {
        for (var knownAt : history.moments()) {
            for (var validOn : DAYS) {
                var standing = new Standing(history.facts(), validOn, knownAt);
                var before = new Standing(
                        history.facts(), HalfYear.of(validOn).start().minusDays(1), knownAt);
                for (var municipality : history.municipalities()) {
                    var where = municipality + " " + validOn + " " + knownAt;
                    var figure = operator()
                            .queryParam("validOn", validOn.toString())
                            .queryParam("knownAt", knownAt.toString())
                            .get("/v1/balances/" + municipality);
                    assertEquals((int) standing.balance(municipality), figure.<Integer>path("balance"), where);
                    assertEquals((int) before.balance(municipality), figure.<Integer>path("openingBalance"), where);
                    assertEquals((int) standing.quota(municipality), figure.<Integer>path("quota"), where);
                    assertEquals((int) standing.realised(municipality), figure.<Integer>path("realised"), where);
                    assertEquals(
                            figure.<Integer>path("balance"),
                            figure.<Integer>path("openingBalance")
                                    + figure.<Integer>path("takenOver")
                                    - figure.<Integer>path("quota")
                                    + figure.<Integer>path("realised"),
                            where);
                }
            }
        }
    }

    private static void sumsOfEntriesAreThoseOfTheEntriesKnownThen(History history) throws SQLException {
        for (var knownAt : history.moments()) {
            for (var validOn : DAYS) {
                for (var municipality : history.municipalities()) {
                    var expected = texts("""
                            select half_year || ' ' || kind || ' ' || movement || ' ' || count(*) || ' ' || sum(persons)
                            from ledger_entry where %s group by half_year, kind, movement
                            """.formatted(counted(municipality, validOn, knownAt)));
                    var sums = operator()
                            .queryParam("validOn", validOn.toString())
                            .queryParam("knownAt", knownAt.toString())
                            .get("/v1/balances/" + municipality + "/entry-sums")
                            .then()
                            .statusCode(200)
                            .extract()
                            .<List<Map<String, Object>>>path("items");
                    assertEquals(
                            expected.stream().sorted().toList(),
                            sums.stream()
                                    .map(sum -> Stream.of("halfYear", "kind", "movement", "entries", "persons")
                                            .map(name -> sum.get(name).toString())
                                            .collect(joining(" ")))
                                    .sorted()
                                    .toList(),
                            municipality + " " + validOn + " " + knownAt);
                }
            }
        }
    }

    /** Persons housed in the last two closed half-years with a quota, none of which an imported balance includes. */
    private static void theHistoryBehindAForecastIsThatOfTheEntriesKnownThen(History history) throws SQLException {
        for (var knownAt : history.moments()) {
            for (var validOn : DAYS) {
                for (var municipality : history.municipalities()) {
                    var first = HalfYear.of(validOn.plusDays(1));
                    var observed = texts("""
                            select coalesce(sum(persons) filter (where kind in ('REALISATION', 'CORRECTION')), 0)::text
                            from ledger_entry entry where %1$s and cohort < '%2$s'
                                and not exists (
                                    select from ledger_entry where %1$s and kind = 'OPENING' and cohort >= entry.cohort
                                    group by cohort having sum(persons) <> 0)
                            group by cohort
                            having sum(persons) filter (where kind in ('QUOTA', 'FORECAST_QUOTA')) <> 0
                            order by cohort desc limit 2
                            """.formatted(counted(municipality, validOn, knownAt), first));
                    var pace = observed.size() < 2
                            ? null
                            : BigDecimal.valueOf(observed.stream()
                                            .mapToLong(Long::parseLong)
                                            .sum())
                                    .divide(BigDecimal.TWO, 1, RoundingMode.UNNECESSARY)
                                    .toString();
                    var entries = texts(
                            "select count(*)::text from ledger_entry where " + counted(municipality, validOn, knownAt));
                    var forecast = as(Tokens.province("PV20"))
                            .queryParam("validOn", validOn.toString())
                            .queryParam("until", first.toString())
                            .queryParam("knownAt", knownAt.toString())
                            .get("/v1/forecasts/" + municipality)
                            .then()
                            .statusCode(200)
                            .body(
                                    "withoutHistory",
                                    equalTo(observed.isEmpty() && !entries.equals(List.of("0")) ? 1 : 0))
                            .extract();
                    var last = forecast.path("lastPerHalfYear");
                    assertEquals(
                            pace, last == null ? null : last.toString(), municipality + " " + validOn + " " + knownAt);
                }
            }
        }
    }

    private static String counted(MunicipalityCode municipality, LocalDate validOn, Instant knownAt) {
        return "municipality = '%s' and effective_date <= '%s' and recorded_at <= '%s'"
                .formatted(municipality, validOn, knownAt);
    }

    private static void eachHalfYearBeginsWithWhatTheOneBeforeEndedWith(History history) {
        var from = HalfYear.of(History.FIRST_DAY);
        var to = HalfYear.of(History.LAST_DAY);
        for (var knownAt : history.moments()) {
            for (var municipality : history.municipalities()) {
                var ends = Stream.iterate(from.previous(), HalfYear::next)
                        .limit(1L + from.countTo(to))
                        .map(halfYear ->
                                (int) new Standing(history.facts(), halfYear.end(), knownAt).balance(municipality))
                        .toList();
                var series = operator()
                        .queryParam("from", from.toString())
                        .queryParam("to", to.toString())
                        .queryParam("knownAt", knownAt.toString())
                        .get("/v1/balances/" + municipality + "/half-years");
                var where = municipality + " " + knownAt;
                assertEquals(ends.subList(1, ends.size()), series.<List<Integer>>path("halfYears.balance"), where);
                assertEquals(
                        ends.subList(0, ends.size() - 1),
                        series.<List<Integer>>path("halfYears.openingBalance"),
                        where);
            }
        }
    }

    private static void totalsAreKeptPerCohort(History history) throws SQLException {
        var standing = new Standing(
                history.facts(), History.LAST_DAY, history.moments().getLast());
        var expected = history.municipalities().stream()
                .flatMap(municipality -> standing.cohorts(municipality).entrySet().stream()
                        .map(cohort -> municipality + " " + cohort.getKey() + " " + cohort.getValue()))
                .toList();
        assertEquals(expected, texts("""
                select municipality || ' ' || cohort || ' ' || sum(persons) from ledger_total
                where municipality between 'GM0701' and 'GM0704'
                group by municipality, cohort having sum(persons) <> 0 order by municipality, cohort
                """));
    }

    private static void checkHolds() {
        operator()
                .get("/v1/ledger/check")
                .then()
                .statusCode(200)
                .body("holds", is(true))
                .body("differences", empty());
    }

    /** Moved entries may belong to other events after a rebuild, with the same sums. */
    private static List<String> entries() throws SQLException {
        return texts("""
                select municipality || ' ' || half_year || ' ' || cohort || ' ' || kind || ' ' || movement || ' '
                    || effective_date || ' ' || recorded_at || ' ' || sum(persons)
                from ledger_entry where municipality between 'GM0701' and 'GM0704'
                group by municipality, half_year, cohort, kind, movement, effective_date, recorded_at
                having sum(persons) <> 0 order by 1
                """);
    }

    private static List<String> texts(String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = asService();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void update(String sql) throws SQLException {
        try (var connection = asService();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static Connection asService() throws SQLException {
        return Databases.connectToAll();
    }
}
