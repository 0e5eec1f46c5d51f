// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The whole country over thirteen years: the time until every municipality's quota of a half-year is published, first
 * and again after a revision, and the latency of reads of quotas of any day, as known at any moment.
 */
final class Quotas {

    /** A half-year is divided over the inhabitants of the year before. */
    private static final int FIRST_YEAR = Census.FIRST_YEAR + 1;

    private static final int LAST_YEAR = Census.LAST_YEAR + 1;
    private static final int PER_SECOND = 100;

    private final Census census;
    private final Http ministry;
    private final Connection database;
    private final Duration time;
    private final SplittableRandom random = new SplittableRandom(1);

    /** @param time of reads of quotas */
    Quotas(Census census, Http ministry, Connection database, Duration time) {
        this.census = census;
        this.ministry = ministry;
        this.database = database;
        this.time = time;
    }

    List<Row> measure() throws Exception {
        var begin = Instant.now();
        census.load(ministry);
        var halfYears = new ArrayList<String>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            halfYears.add(year + "-H1");
            halfYears.add(year + "-H2");
        }
        var first = new long[halfYears.size()];
        var again = new long[halfYears.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = untilPublished("/v1/national-targets", target(halfYears.get(i)), Map.of());
        }
        for (int i = 0; i < again.length; i++) {
            again[i] = untilPublished(
                    "/v1/national-targets/" + halfYears.get(i) + "/revisions",
                    revision(halfYears.get(i)),
                    Map.of("If-Match", "\"1\""));
        }
        ask(halfYears, begin, Duration.ofSeconds(Math.min(5, time.toSeconds())));
        var rows = new ArrayList<>(List.of(
                Row.milliseconds(
                        "quotas of %d municipalities computed and published, of %d half-years"
                                .formatted(census.municipalities().size(), first.length),
                        Percentiles.ofNanos(first),
                        "max <= 2,000 ms"),
                Row.milliseconds("the same after a revision", Percentiles.ofNanos(again), "max <= 2,000 ms"),
                Row.milliseconds(
                        "quotas of any day as known at any moment, %d requests/s".formatted(PER_SECOND),
                        ask(halfYears, begin, time),
                        "p99 <= 50 ms")));
        var expected = census.sumOfQuotas();
        if (expected.isPresent()) {
            rows.add(sumOfQuotas(expected.get()));
        }
        return rows;
    }

    private Row sumOfQuotas(int expected) throws Exception {
        var answer = ministry.get("/v1/national-targets/2024-H1").expect(200);
        var first = new JsonObject(answer.body()).getJsonArray("revisions").getJsonObject(0);
        return new Row(
                "quotas of 18,750 persons in 2024-H1, together",
                String.format(Locale.ROOT, "%,d", first.getLong("sumOfQuotas")),
                String.format(Locale.ROOT, "%,d", expected));
    }

    private static String target(String halfYear) {
        return """
                {"halfYear":"%s","status":"DEFINITIVE","persons":18750,"publishedOn":"%d-09-30"}""".formatted(halfYear, year(halfYear) - 1);
    }

    private static String revision(String halfYear) {
        return """
                {"status":"DEFINITIVE","persons":17600,"publishedOn":"%s","reason":"made up"}""".formatted(LocalDate.of(year(halfYear), halfYear.endsWith("1") ? 3 : 9, 10));
    }

    /** From the request until the last of its events was acknowledged by the broker. */
    private long untilPublished(String path, String body, Map<String, String> headers) throws Exception {
        awaitPublished();
        long start = System.nanoTime();
        ministry.send(HttpMethod.POST, path, "application/json", body, headers)
                .toCompletionStage()
                .toCompletableFuture()
                .get(1, TimeUnit.MINUTES)
                .expect(201);
        awaitPublished();
        return System.nanoTime() - start;
    }

    private void awaitPublished() throws SQLException {
        try (var waiting = database.prepareStatement("select exists (select from outbox_waiting)")) {
            boolean some = true;
            while (some) {
                try (var rows = waiting.executeQuery()) {
                    rows.next();
                    some = rows.getBoolean(1);
                }
                LockSupport.parkNanos(some ? 2_000_000 : 0);
            }
        }
    }

    private Percentiles ask(List<String> halfYears, Instant begin, Duration time) throws InterruptedException {
        return AtRate.send(
                PER_SECOND,
                time,
                () -> ministry.send(HttpMethod.GET, question(halfYears, begin), null, null, Map.of()));
    }

    private String question(List<String> halfYears, Instant begin) {
        var day = LocalDate.of(FIRST_YEAR, 1, 1).plusDays(random.nextInt(13 * 365));
        var moment = begin.plusMillis(
                random.nextLong(Duration.between(begin, Instant.now()).toMillis() + 1));
        var when = "validOn=" + day + "&knownAt=" + moment;
        return "/v1/municipal-quotas?" + when
                + switch (random.nextInt(4)) {
                    case 0 -> "&halfYear=" + halfYears.get(random.nextInt(halfYears.size()));
                    case 1 ->
                        "&municipality="
                                + census.municipalities()
                                        .get(random.nextInt(
                                                census.municipalities().size()));
                    case 2 -> "&province=PV" + (20 + random.nextInt(12));
                    default -> "";
                };
    }

    private static int year(String halfYear) {
        return Integer.parseInt(halfYear.substring(0, 4));
    }
}
