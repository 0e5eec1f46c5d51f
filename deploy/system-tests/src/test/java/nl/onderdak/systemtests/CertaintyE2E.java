// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.access.Role;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every figure that was final under faults is the same when it is read again: figures are read without pause while
 * households are housed, Kafka and supervision-service are frozen, supervision-service falls thousands of facts behind,
 * and processes are killed. Takes five minutes.
 */
@Tag("long")
class CertaintyE2E {

    private static final int LEAST_ANSWERS = 2_000;
    private static final int HOUSEHOLDS = 700;
    private static final int BEHIND = 16_000;
    private static final long FREEZE_SECONDS = 12;
    private static final List<String> CODES =
            IntStream.range(0, 4).mapToObj(i -> "GM" + (1600 + i)).toList();
    private static final List<String> AREAS = List.of("GM1600", "GM1601", "GM1602", "GM1603", "PV23", "NL");
    private static final List<String> DAYS = List.of("2024-02-29", "2024-03-01", "2024-06-30", "2024-12-31");
    private static final List<String> FIGURES = List.of("openingBalance", "quota", "realised", "balance");

    @RegisterExtension
    static final RunningSystem system = RunningSystem.alone();

    private final Register register = new Register(system);
    private final Api province = new Api(system, Role.PROVINCE);
    private final Queue<Answered> answers = new ConcurrentLinkedQueue<>();
    private volatile boolean asking = true;

    /** A response with its request. */
    private record Answered(String area, JsonNode body) {

        boolean isFinal() {
            return body.path("status").asText().equals("final");
        }

        String knownAt() {
            return body.path("knownAt").asText();
        }

        boolean hasReason(String reason) {
            for (var one : body.path("reasons")) {
                if (one.asText().equals(reason)) {
                    return true;
                }
            }
            return false;
        }

        boolean saysTheSameAs(JsonNode other) {
            return FIGURES.stream().allMatch(figure -> body.path(figure).equals(other.path(figure)));
        }
    }

    @Test
    void aFigureThatWasFinalUnderFaultsIsTheSameWhenReadAgain() throws Exception {
        // Given
        register.municipalities(CODES.toArray(String[]::new));
        var loads = new ArrayList<Load>();
        for (var code : CODES) {
            loads.add(new Load(new Api(system, Role.MUNICIPALITY, code), register.couple(code, HOUSEHOLDS, 2)));
        }
        var askers = IntStream.range(0, 2)
                .mapToObj(seed -> Thread.ofPlatform().daemon().start(() -> ask(new Random(seed))))
                .toList();

        // When
        loads.get(0).start();
        freeze("Kafka");
        loads.get(1).start();
        fallBehind();
        loads.get(2).start();
        for (var process : List.of("supervision-service", "Kafka", "placement-service", "PostgreSQL")) {
            long killed = system.killHard(process);
            system.awaitReplaced(process, killed);
        }
        loads.get(3).start();
        freeze("supervision-service");
        for (var load : loads) {
            load.finish();
        }
        Awaitility.await(LEAST_ANSWERS + " responses")
                .atMost(Duration.ofMinutes(3))
                .until(() -> answers.size() >= LEAST_ANSWERS);
        asking = false;
        for (var asker : askers) {
            asker.join(Duration.ofSeconds(30));
        }

        // Then
        var end = Instant.now();
        Awaitility.await("all of it in the ledger")
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> Instant.parse(
                                get("NL", "2024-12-31", null).path("knownAt").asText())
                        .isAfter(end));
        assertEquals(
                CODES.size() * HOUSEHOLDS * 2,
                get("PV23", "2024-12-31", null).path("balance").asInt());
        int stale = 0;
        for (var answer : answers) {
            var again = get(answer.area(), answer.body().path("validOn").asText(), answer.knownAt());
            if (!answer.saysTheSameAs(again)) {
                stale++;
                assertFalse(answer.isFinal(), () -> answer + " is now " + again);
                assertTrue(answer.hasReason("SOURCE_BEHIND"), () -> answer + " is now " + again);
            }
            assertEquals("final", again.path("status").asText(), again::toString);
        }
        assertTrue(stale > 0, "no response was stale: the faults had no effect");
        var calledFinal = answers.stream().filter(Answered::isFinal).count();
        System.out.println(answers.size() + " responses, " + calledFinal + " final, " + stale + " stale ones");
        assertTrue(calledFinal > answers.size() / 4, calledFinal + " of " + answers.size() + " were final");
    }

    /** Reads without a moment, as known now, and as known at a moment of an earlier response. */
    private void ask(Random random) {
        var earlier = new ArrayList<String>();
        while (asking) {
            var area = AREAS.get(random.nextInt(AREAS.size()));
            var day = DAYS.get(random.nextInt(DAYS.size()));
            var knownAt = switch (random.nextInt(5)) {
                case 0 -> Instant.now().toString();
                case 1 -> earlier.isEmpty() ? null : earlier.get(random.nextInt(earlier.size()));
                default -> null;
            };
            try {
                var answer = province.get(Service.SUPERVISION, path(area, day, knownAt));
                if (answer.status() == 200) {
                    var answered = new Answered(area, answer.json());
                    answers.add(answered);
                    earlier.add(answered.knownAt());
                }
            } catch (IOException away) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(25));
        }
    }

    private void freeze(String process) throws InterruptedException {
        system.signal(process, "STOP");
        try {
            TimeUnit.SECONDS.sleep(FREEZE_SECONDS);
        } finally {
            system.signal(process, "CONT");
        }
    }

    /** Facts are published while their reader stands still; then it has them all to read at once. */
    private void fallBehind() {
        system.signal("supervision-service", "STOP");
        try {
            for (int taken = 0; taken < BEHIND; taken += BEHIND / 4) {
                register.couple(CODES.getFirst(), BEHIND / 4, 1);
            }
        } finally {
            system.signal("supervision-service", "CONT");
        }
    }

    private JsonNode get(String area, String validOn, String knownAt) throws IOException {
        return province.get(Service.SUPERVISION, path(area, validOn, knownAt))
                .expect(200)
                .json();
    }

    private static String path(String area, String validOn, String knownAt) {
        return "/v1/balances/" + area + "?validOn=" + validOn + (knownAt == null ? "" : "&knownAt=" + knownAt);
    }
}
