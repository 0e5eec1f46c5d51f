// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.conformance.contract.Operation;
import org.junit.jupiter.api.Test;

/**
 * Sends input that is not HTTP, unknown addresses and bodies that are spoilt as bytes: each is refused in the form of
 * the contract and changes nothing. The server and the reader of JSON are the platform's, and the same in every
 * service: the application of the platform's own tests extends it, and {@link Fuzz} sends services some of it among the
 * requests that their own schemas make.
 */
public abstract class RawHttp {

    private static final Set<Integer> DOCUMENTED = Set.of(201, 400, 409, 413, 415);

    /** Path of a POST that takes JSON and returns 201. */
    protected abstract String path();

    /** Token of a caller that may do it. */
    protected abstract String token();

    /** A body that it takes. */
    protected abstract String body();

    @Test
    void anInvalidRequestIsRefusedAndChangesNothing() throws Exception {
        // Given
        var wire = new Wire(RestAssured.port);
        var refused = refused();
        var faults = new ArrayList<String>();

        // When
        try (var state = State.ofService()) {
            var before = state.now();
            refused.forEach(shot -> judge(wire, shot, faults));

            // Then
            assertEquals(List.of(), faults);
            assertEquals(before, state.now(), "something was changed");
        }
    }

    @Test
    void whatAReaderMayTakeOrLeaveIsTakenOrLeft() {
        // Given
        var wire = new Wire(RestAssured.port);
        var faults = new ArrayList<String>();

        // When
        new Bytes(body())
                .odd()
                .forEach((how, bytes) -> judge(wire, good().body(bytes).about(how), faults));

        // Then
        assertEquals(List.of(), faults);
        assertEquals(201, wire.send(good()).status(), "else the refusals would prove nothing");
    }

    private List<Shot> refused() {
        var all = new ArrayList<Shot>();
        all.addAll(NotHttp.all());
        all.addAll(new Strangers(good().method("GET").body("").without("Content-Type")).all());
        var bytes = new Bytes(body());
        bytes.wrong()
                .forEach((how, wrong) -> all.add(good().body(wrong).about(how).refused(400)));
        bytes.large().forEach((how, large) -> {
            all.add(good().body(large).about(how).refused(413));
            all.add(good().body(large).chunked().about("chunks of " + how).refused(413));
        });
        return all;
    }

    private static void judge(Wire wire, Shot shot, List<String> faults) {
        var answer = wire.send(shot);
        for (var fault : Oracle.faults(shot, answer)) {
            faults.add(shot.about() + ": the response " + fault + "\n  " + answer + "\n");
        }
    }

    private Shot good() {
        var operation = new Operation(
                "POST",
                path(),
                new LinkedHashSet<>(),
                List.of(),
                new LinkedHashMap<>(),
                DOCUMENTED,
                new LinkedHashSet<>());
        return new Shot(
                "a good request",
                operation,
                "POST",
                path(),
                List.of(
                        "Accept: application/json",
                        "Authorization: Bearer " + token(),
                        "Content-Type: application/json",
                        "Idempotency-Key: " + UUID.randomUUID()),
                body().getBytes(StandardCharsets.UTF_8),
                Shot.Framing.LENGTH,
                Shot.Expectation.documented());
    }
}
