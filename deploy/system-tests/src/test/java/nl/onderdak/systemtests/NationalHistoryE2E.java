// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.access.Role;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Balances of a random national history agree with an oracle in SQL for each municipality at the end of each day on which
 * something counts, and earlier questions keep their responses after corrections and a rebuild of the ledger.
 */
@Tag("long")
class NationalHistoryE2E {

    private static final int HOUSEHOLDS = 60_000;
    private static final int LEAST_FIGURES = 500_000;
    private static final int QUESTIONS = 1_000;
    private static final int DAYS_BETWEEN = 7;
    private static final int QUESTIONS_AT_ONCE = 20;
    private static final int CORRECTIONS = 1_000;
    private static final List<String> FIGURES = List.of("openingBalance", "quota", "realised", "balance", "status");

    @RegisterExtension
    static final RunningSystem system = RunningSystem.alone();

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final LocalDate today = DutchCalendar.today(Clock.systemUTC());
    private final NationalHistory history = new NationalHistory(system, random, today);
    private final Api ministry = new Api(system, Role.RIJK);
    private final Api operator = new Api(system, Role.OPERATOR);
    private final List<Instant> moments = new ArrayList<>();

    @Test
    void balancesAgreeWithAnOracleAndEarlierQuestionsKeepTheirResponses() throws Exception {
        // Given
        history.begin();
        moments.add(settled());
        history.house(HOUSEHOLDS / 2);
        moments.add(settled());
        history.revise(20);
        history.merge(8);
        moments.add(settled());
        history.exchange(200);
        history.recouple(300);
        moments.add(settled());
        history.house(HOUSEHOLDS / 2);
        history.correct(CORRECTIONS);
        history.revise(10);
        history.merge(4);
        moments.add(settled());
        var questions = questions();
        var responses = ask(questions);

        // When
        history.correct(CORRECTIONS);
        var present = settled();

        // Then
        assertEquals(responses, ask(questions), this::context);
        long figures = agree(present, 1);
        assertTrue(figures >= LEAST_FIGURES, () -> figures + " figures; " + context());
        var rebuilt = rebuild(questions, responses);
        assertEquals(responses, ask(questions), this::context);
        long again = agree(settled(), DAYS_BETWEEN);
        System.out.printf(
                "%,d figures without a difference, %,d after a rebuild of %.1f s; %s%n",
                figures, again, rebuilt.toMillis() / 1000.0, history.happened());
    }

    private String context() {
        return "seed " + seed + ", " + history.happened();
    }

    /** The number of balances compared on every n-th day on which something counts, as known at a moment. */
    private long agree(Instant knownAt, int n) throws SQLException, IOException {
        long figures = 0;
        try (var oracle = Oracle.of(system, history.openings(), NationalHistory.OPENING)) {
            var days = oracle.days();
            for (int i = 0; i < days.size(); i += n) {
                var day = days.get(i);
                if (!day.isAfter(today)) {
                    figures += agree(day, knownAt, oracle.balances(day));
                }
            }
        }
        return figures;
    }

    private int agree(LocalDate day, Instant knownAt, Map<String, Long> expected) throws IOException {
        var balances = new TreeMap<String, Long>();
        for (int n = 0; n < 12; n++) {
            var path = "/v1/balances?limit=100&province=%s&validOn=%s&knownAt=%s"
                    .formatted(NationalHistory.province(n), day, knownAt);
            for (var item :
                    ministry.get(Service.SUPERVISION, path).expect(200).json().path("items")) {
                balances.put(
                        item.path("municipality").asText(), item.path("balance").asLong());
            }
        }
        Supplier<String> context = () -> "at the end of " + day + "; " + context();
        balances.forEach((municipality, balance) -> assertEquals(
                expected.getOrDefault(municipality, 0L), balance, () -> municipality + " " + context.get()));
        expected.forEach((municipality, balance) -> assertTrue(
                balance == 0 || balances.containsKey(municipality), () -> municipality + " " + context.get()));
        return balances.size();
    }

    private List<String> questions() {
        return IntStream.range(0, QUESTIONS)
                .mapToObj(_ -> "/v1/balances/%s?validOn=%s&knownAt=%s"
                        .formatted(area(), history.day(), moments.get(random.nextInt(moments.size()))))
                .toList();
    }

    private String area() {
        return switch (random.nextInt(10)) {
            case 0 -> "NL";
            case 1, 2 -> NationalHistory.province(random.nextInt(12));
            default -> NationalHistory.municipality(random.nextInt(NationalHistory.MUNICIPALITIES));
        };
    }

    private Map<String, Map<String, JsonNode>> ask(List<String> questions) throws IOException {
        var responses = new HashMap<String, Map<String, JsonNode>>();
        for (var question : questions) {
            var body = ministry.get(Service.SUPERVISION, question);
            var figures = new TreeMap<String, JsonNode>();
            if (body.status() == 200) {
                FIGURES.forEach(figure -> figures.put(figure, body.json().path(figure)));
            } else {
                body.expect(404);
            }
            responses.put(question, figures);
        }
        return responses;
    }

    /** Everything recorded so far has been read; returns a moment after it. */
    private Instant settled() {
        var now = Instant.now();
        return Awaitility.await("supervision-service to have read all")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(100))
                .ignoreException(IOException.class)
                .until(this::known, known -> known.isAfter(now));
    }

    private Instant known() throws IOException {
        var body = ministry.get(Service.SUPERVISION, "/v1/balances/NL?validOn=" + today.minusDays(1))
                .expect(200)
                .json();
        return body.path("status").asText().equals("final")
                ? Instant.parse(body.path("knownAt").asText())
                : Instant.MIN;
    }

    /** Time from the request until the result is read. Reads go on meanwhile, with the responses of before. */
    private Duration rebuild(List<String> questions, Map<String, Map<String, JsonNode>> responses) throws IOException {
        var start = Instant.now();
        operator.post(Service.SUPERVISION, "/v1/ledger/rebuild", "").expect(202);
        var state = operator.get(Service.SUPERVISION, "/v1/ledger/rebuild")
                .expect(200)
                .json();
        int next = 0;
        while (!state.path("finishedAt").isTextual()) {
            var some = questions.subList(next, next + QUESTIONS_AT_ONCE);
            var given = ask(some);
            some.forEach(question -> assertEquals(responses.get(question), given.get(question), this::context));
            next = (next + QUESTIONS_AT_ONCE) % QUESTIONS;
            state = operator.get(Service.SUPERVISION, "/v1/ledger/rebuild")
                    .expect(200)
                    .json();
        }
        assertEquals(0, state.path("replacedRows").asInt(), this::context);
        var check = operator.get(Service.SUPERVISION, "/v1/ledger/check")
                .expect(200)
                .json();
        assertTrue(check.path("holds").asBoolean(), this::context);
        return Duration.between(start, Instant.parse(state.path("finishedAt").asText()));
    }
}
