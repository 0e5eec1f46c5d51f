// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import nl.onderdak.conformance.contract.Contract;
import nl.onderdak.conformance.contract.ContractCheck;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Sends a service valid requests and, mostly, invalid ones, and checks every response against the contract. A refused
 * request must have changed nothing. A service extends it in a {@link ServiceTest}; {@code -Dfuzz.per-operation} sets
 * the number for each operation, {@code -Dfuzz.seed} the choice; without a seed the requests differ every day.
 */
public abstract class Fuzz {

    private static final System.Logger LOG = System.getLogger(Fuzz.class.getName());
    private static final int USUAL = 12;
    private static final int BATCH = 50;
    private static final int MOST_REPORTED = 40;

    /** Identifiers of existing objects, by the name of the parameter or property that holds them; planted once. */
    protected abstract Map<String, List<String>> known();

    /** The organisation that an operation is called as, in the form of tokens. */
    protected abstract String organisation(String method, String path);

    /** Operations that continue after their response, and would look like a change by the next request. */
    protected List<String> spared() {
        return List.of();
    }

    /** How many of the operations must have been carried out at least once: fewer means that valid requests are not. */
    protected abstract int leastCarriedOut();

    private final ContractCheck check = ContractCheck.ofModule().orElseThrow();
    private final List<String> faults = new ArrayList<>();
    private final TreeSet<String> carriedOut = new TreeSet<>();
    private Wire wire;
    private State state;

    @BeforeEach
    void look() throws SQLException {
        state = State.ofService();
    }

    @AfterEach
    void lookAway() throws SQLException {
        state.close();
    }

    @Test
    void everyAnswerIsOfTheContract() {
        // Given
        int each = Integer.getInteger("fuzz.per-operation", USUAL);
        long seed = Long.getLong("fuzz.seed", LocalDate.now(ZoneOffset.UTC).toEpochDay());
        var again = "-Dfuzz.seed=" + seed + " -Dfuzz.per-operation=" + each;
        LOG.log(System.Logger.Level.INFO, "the same requests again: {0}", again);
        wire = new Wire(RestAssured.port);
        var requests = new Requests(Contract.committed(), known(), this::organisation, spared(), new Random(seed));
        requests.warmUp().forEach(wire::send);
        state.awaitOwnEvents();

        // When
        var batch = new ArrayList<Shot>();
        for (var shot : requests.take(each)) {
            if (shot.expected().isRefusal()) {
                batch.add(shot);
                if (batch.size() == BATCH) {
                    send(batch);
                    batch.clear();
                }
            } else {
                send(List.of(shot));
            }
        }
        send(batch);

        // Then
        Reproduction.keep(faults);
        LOG.log(System.Logger.Level.INFO, "{0} for each operation, carried out: {1}", each, carriedOut);
        assertEquals(
                List.of(),
                faults.stream().limit(MOST_REPORTED).toList(),
                () -> faults.size() + " faults, in target/fuzz/faults, from " + again);
        assertTrue(
                carriedOut.size() >= leastCarriedOut() || each < USUAL,
                () -> "only these were carried out: " + carriedOut + ", from " + again);
    }

    /** Sends them one after the other; when all are refused, together they must have changed nothing. */
    private void send(List<Shot> shots) {
        var before = state.now();
        var allRefused = true;
        for (var shot : shots) {
            allRefused &= judged(shot).isRefusal();
        }
        if (allRefused) {
            var after = state.now();
            if (!before.equals(after)) {
                faults.add(culprit(shots) + ": " + difference(before, after));
            }
        } else {
            state.awaitOwnEvents();
        }
    }

    private Answer judged(Shot shot) {
        var answer = wire.send(shot);
        for (var fault : faults(shot, answer)) {
            faults.add(shot.about() + ": the response " + fault + "\n  " + Reproduction.of(shot, RestAssured.port)
                    + "\n  " + answer + "\n");
        }
        if (!answer.isRefusal() && shot.operation() != null) {
            carriedOut.add(shot.operation().name());
        }
        return answer;
    }

    private List<String> faults(Shot shot, Answer answer) {
        var found = new ArrayList<>(Oracle.faults(shot, answer));
        Oracle.lateness(answer, () -> wire.send(shot)).ifPresent(found::add);
        if (shot.expected().isHttp() && answer.status() > 0) {
            found.addAll(check.faults(shot.answered(answer)));
        }
        return found;
    }

    /** Which one of them changes something, when one does so again. */
    private String culprit(List<Shot> shots) {
        for (var shot : shots) {
            var before = state.now();
            wire.send(shot);
            if (!before.equals(state.now())) {
                return shot.about() + " is refused and changes something: " + Reproduction.of(shot, RestAssured.port);
            }
        }
        return "one of these is refused and changes something: "
                + shots.stream().map(Shot::about).toList();
    }

    private static String difference(Map<String, String> before, Map<String, String> after) {
        var changed = new ArrayList<String>();
        after.forEach((table, now) -> {
            if (!now.equals(before.get(table))) {
                changed.add(table + " had " + before.get(table) + " and has " + now);
            }
        });
        return changed.toString();
    }
}
