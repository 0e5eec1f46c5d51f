// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecentTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<UniEmitter<? super Integer>> lookUps = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Recent<Integer> recent(Duration period) {
        return new Recent<>(
                new FreshSession(vertx), period, () -> Uni.createFrom().<Integer>emitter(lookUps::add));
    }

    @Test
    void callersThatComeMeanwhileShareOneLookUp() throws Exception {
        // Given
        var recent = recent(LONG);

        // When
        var one = ask(recent);
        var lookUp = next();
        var other = ask(recent);
        lookUp.complete(1000);

        // Then
        assertEquals(1000, result(one));
        assertEquals(1000, result(other));
        assertEquals(1000, result(ask(recent)));
        assertEquals(0, lookUps.size());
    }

    @Test
    void afterThePeriodItIsLookedUpAgain() throws Exception {
        // Given
        var recent = recent(Duration.ZERO);
        var first = ask(recent);
        next().complete(1000);
        assertEquals(1000, result(first));

        // When
        var second = ask(recent);
        next().complete(2000);

        // Then
        assertEquals(2000, result(second));
    }

    @Test
    void whatIsForgottenIsLookedUpAgain() throws Exception {
        // Given
        var recent = recent(LONG);
        var first = ask(recent);
        next().complete(1000);
        var found = result(first);

        // When
        recent.forget(found);
        var second = ask(recent);
        next().complete(2000);

        // Then
        assertEquals(2000, result(second));

        // When
        recent.forget(found);

        // Then
        assertEquals(2000, result(ask(recent)));
    }

    @Test
    void aFailureIsForThoseWhoWaitForItOnly() throws Exception {
        // Given
        var recent = recent(LONG);
        var first = ask(recent);
        next().fail(new IllegalStateException("away"));
        assertThrows(Exception.class, () -> result(first));

        // When
        var second = ask(recent);
        next().complete(2000);

        // Then
        assertEquals(2000, result(second));
    }

    @Test
    void aCallerThatGoesAwayTakesItFromNoOther() throws Exception {
        // Given
        var recent = recent(LONG);
        var first = recent.get().subscribe().with(found -> {}, failure -> {});
        var lookUp = next();
        var second = ask(recent);

        // When
        first.cancel();
        lookUp.complete(1000);

        // Then
        assertEquals(1000, result(second));
    }

    private UniEmitter<? super Integer> next() throws InterruptedException {
        return lookUps.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static CompletableFuture<Integer> ask(Recent<Integer> recent) {
        return recent.get().subscribeAsCompletionStage();
    }

    private static Integer result(CompletableFuture<Integer> answer) throws Exception {
        return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
