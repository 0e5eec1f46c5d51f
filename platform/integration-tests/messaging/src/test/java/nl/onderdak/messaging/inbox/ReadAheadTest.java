// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private final ReadAhead ahead = new ReadAhead();
    private final List<String> log = new ArrayList<>();

    @Test
    void aBatchIsAskedForWhileTheOneBeforeItIsSettled() {
        // Given
        var first = new CompletableFuture<Void>();
        var second = new CompletableFuture<Void>();

        // When
        receive("first", first);

        // Then
        assertEquals(List.of("first begins", "asks for the batch after first"), log);

        // When
        receive("second", second);

        // Then
        assertEquals(2, log.size());

        // When
        first.complete(null);

        // Then
        assertEquals(
                Set.of(
                        "first begins",
                        "asks for the batch after first",
                        "second begins",
                        "asks for the batch after second"),
                Set.copyOf(log));
    }

    private void receive(String name, CompletableFuture<Void> settled) {
        ahead.settle(Uni.createFrom().completionStage(() -> {
                    log.add(name + " begins");
                    return settled;
                }))
                .subscribe()
                .with(next -> log.add("asks for the batch after " + name));
    }
}
