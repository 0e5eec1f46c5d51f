// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Latency of the views of supervision-service: the balances of the municipalities of a province, those of the country
 * page by page, and where the municipalities of a province stand; at present, and of any day as known at any moment.
 */
final class Views {

    private static final int PER_SECOND = 200;
    private static final String PRESENT = "p99 <= 50 ms";
    private static final String AS_OF = "p99 <= 150 ms";

    private final Http reading;
    private final Instant begin;
    private final Duration time;
    private final SplittableRandom random = new SplittableRandom(1);

    /**
     * @param begin moment from which questions ask what was known
     * @param time of each measurement
     */
    Views(Http reading, Instant begin, Duration time) {
        this.reading = reading;
        this.begin = begin;
        this.time = time;
    }

    List<Row> measure() throws Exception {
        var pages = pages();
        return List.of(
                row("balances of a province", PRESENT, () -> province("/v1/balances?limit=100&", "")),
                row(
                        "the same, of any day as known at any moment",
                        AS_OF,
                        () -> province("/v1/balances?limit=100&", "&" + asOf())),
                row("balances of the country by pages of 100", PRESENT, () -> pages.get(random.nextInt(pages.size()))),
                row(
                        "the same, of any day as known at any moment",
                        AS_OF,
                        () -> pages.get(random.nextInt(pages.size())) + "&" + asOf()),
                row("standings of a province", PRESENT, () -> province("/v1/standings?", "")),
                row(
                        "the same, of any day as known at any moment",
                        AS_OF,
                        () -> province("/v1/standings?", "&" + asOf())));
    }

    private Row row(String what, String bound, Supplier<String> path) throws InterruptedException {
        AtRate.send(PER_SECOND, Duration.ofSeconds(Math.min(5, time.toSeconds())), () -> get(path.get()));
        return Row.milliseconds(
                "%s, %d requests/s".formatted(what, PER_SECOND),
                AtRate.send(PER_SECOND, time, () -> get(path.get())),
                bound);
    }

    private Future<Http.Answer> get(String path) {
        return reading.send(HttpMethod.GET, path, null, null, Map.of());
    }

    private String province(String list, String when) {
        return list + "province=" + Households.province(random.nextInt(Households.PROVINCES)) + when;
    }

    private String asOf() {
        var moment = begin.plusMillis(
                random.nextLong(Duration.between(begin, Instant.now()).toMillis() + 1));
        return "validOn=" + History.day(random) + "&knownAt=" + moment;
    }

    private List<String> pages() throws Exception {
        var pages = new ArrayList<String>();
        for (var path = "/v1/balances?limit=100";
                path != null;
                path = reading.get(path).expect(200).next()) {
            pages.add(path);
        }
        return pages;
    }
}
