// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.NamedArea;
import org.junit.jupiter.api.Test;

class FollowerTest {

    private static final NamedArea COUNTRY = new NamedArea(new Area.Country(), "Nederland", Set.of());

    private static final Instant UNTIL = Instant.parse("2024-03-20T12:00:00Z");

    private final Client client = new Client();
    private final Follower follower = connect(client);

    @Test
    void aClientThatKeepsUpGetsEveryFigure() {
        // Given
        client.take(100);

        // When
        follower.begin(figure("snapshot"));
        follower.offer("GM0141", figure("one"));
        follower.offer("GM0141", figure("two"));

        // Then
        assertEquals(List.of("snapshot", "one", "two"), client.taken);
        assertTrue(follower.hasBegun());
    }

    @Test
    void aSlowClientGetsTheNewestFigureOfEachAreaWhenItIsReady() {
        // Given
        client.take(1);
        follower.begin(figure("snapshot"));

        // When
        follower.offer("GM0141", figure("one"));
        follower.offer("GM0150", figure("other"));
        follower.offer("GM0141", figure("two"));
        follower.offer("GM0141", figure("three"));

        // Then
        assertEquals(List.of("snapshot"), client.taken);
        assertFalse(follower.isStalled());

        // When
        client.take(100);

        // Then
        assertEquals(List.of("snapshot", "three", "other"), client.taken);
    }

    @Test
    void aFigureThatWaitsIsSentAsSoonAsTheClientAsks() {
        // Given
        follower.begin(figure("snapshot"));

        // When
        client.take(1);

        // Then
        assertEquals(List.of("snapshot"), client.taken);
    }

    @Test
    void aStreamThatTheClientCancelsIsClosed() {
        client.subscription.cancel();
        assertTrue(client.closed);
    }

    @Test
    void aHeartbeatDoesNotQueueUpBehindASlowClient() {
        // Given
        follower.beat();
        client.take(2);
        follower.begin(figure("snapshot"));

        // When
        follower.beat();
        follower.beat();

        // Then
        assertEquals(List.of("snapshot", "alive"), client.taken);
    }

    @Test
    void aClientThatIsLetGoReceivesTheEndOfTheStream() {
        // Given
        client.take(1);

        // When
        follower.letGo();

        // Then
        assertTrue(client.ended);
        assertTrue(client.closed);
    }

    @Test
    void aStreamIsOverFromTheMomentItsTokenExpires() {
        assertFalse(follower.isOver(UNTIL.minusMillis(1)));
        assertTrue(follower.isOver(UNTIL));
    }

    /** The loop runs each task at once: the worst case for a task that is scheduled before a request is counted. */
    private static Follower connect(Client client) {
        var opened = new AtomicReference<Follower>();
        Follower.stream(COUNTRY, UNTIL, Runnable::run, opened::set, closed -> client.closed = true)
                .subscribe(client);
        return opened.get();
    }

    private static FeedEvent figure(String id) {
        return new FeedEvent.Changed(id, null);
    }

    private static final class Client implements Flow.Subscriber<FeedEvent> {

        private final List<String> taken = new ArrayList<>();
        private Flow.Subscription subscription;
        private boolean ended;
        private boolean closed;

        void take(int more) {
            subscription.request(more);
        }

        @Override
        public void onSubscribe(Flow.Subscription toFollower) {
            subscription = toFollower;
        }

        @Override
        public void onNext(FeedEvent event) {
            taken.add(
                    switch (event) {
                        case FeedEvent.Snapshot snapshot -> snapshot.id();
                        case FeedEvent.Changed changed -> changed.id();
                        case FeedEvent.Heartbeat heartbeat -> "alive";
                    });
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {
            ended = true;
        }
    }
}
