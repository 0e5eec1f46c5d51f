// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.demo;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.onderdak.servers.process.Waiting;

/** Waits for what services hear of each other by events. */
final class Attempts {

    private static final String PROBLEM = "urn:nld:onderdak:problem:";
    /** Digests of the owners of the facts, which prove the figures of a letter, may be some seconds away. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Attempts() {}

    /** @throws IllegalStateException when it does not happen within a minute */
    static void eventually(String what, BooleanSupplier condition) {
        if (!Waiting.until(condition, PATIENCE)) {
            throw new IllegalStateException("waited " + PATIENCE.toSeconds() + " s in vain for " + what);
        }
    }

    /** Tries again while the service refuses for this reason, which ends by itself. */
    static Api.Answer unless(String reason, Supplier<Api.Answer> attempt) {
        var answer = new AtomicReference<Api.Answer>();
        Waiting.until(
                () -> {
                    answer.set(attempt.get());
                    return !answer.get().body().path("type").asText().equals(PROBLEM + reason);
                },
                PATIENCE);
        return answer.get().orThrow();
    }
}
