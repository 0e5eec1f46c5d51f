// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.onderdak.messaging.Lab;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RebuildTest {

    private static final String TAKE = "insert into inbox (consumer, source, id) values (?, 'here', ?)";
    private static final String FOLLOW = """
            insert into inbox_progress (consumer, source, subject, last_sequence, parked)
            values (?, 'here', 'subject', 1, 0)
            """;

    @Inject
    Lab lab;

    @Inject
    Rebuild rebuild;

    private final String forgetful = "forgetful-" + UUID.randomUUID();
    private final String other = "other-" + UUID.randomUUID();

    @Test
    void onlyTheConsumerThatIsToReadAgainForgets() {
        // Given
        take(forgetful);
        take(other);

        // When
        forget();

        // Then
        assertEquals(0, kept(forgetful));
        assertEquals(2, kept(other));
    }

    @Test
    void whatAnotherConsumerIsAboutToCommitIsNotForgotten() throws SQLException {
        // Given
        lab.update("truncate inbox, inbox_progress");
        take(forgetful);
        try (var writer = lab.connect();
                var taken = writer.prepareStatement(TAKE);
                var followed = writer.prepareStatement(FOLLOW)) {
            writer.setAutoCommit(false);
            taken.setString(1, other);
            taken.setObject(2, UUID.randomUUID());
            taken.executeUpdate();
            followed.setString(1, other);
            followed.executeUpdate();

            // When
            var forgotten = lab.start(() -> Panache.withTransaction(() -> rebuild.forget(forgetful)));
            await().atMost(Duration.ofSeconds(10)).until(() -> forgotten.isDone() || aStatementWaits());
            writer.commit();
            forgotten.orTimeout(30, TimeUnit.SECONDS).join();
        }

        // Then
        assertEquals(0, kept(forgetful));
        assertEquals(2, kept(other));
    }

    private boolean aStatementWaits() {
        return !lab.longs("""
                        select 1 from pg_locks where not granted and relation in
                            ('inbox'::regclass, 'inbox_progress'::regclass)
                        """).isEmpty();
    }

    private void take(String consumer) {
        lab.update(TAKE, consumer, UUID.randomUUID());
        lab.update(FOLLOW, consumer);
    }

    private void forget() {
        lab.call(() -> Panache.withTransaction(() -> rebuild.forget(forgetful)));
    }

    private long kept(String consumer) {
        return lab.longs("""
                        select (select count(*) from inbox where consumer = ?)
                            + (select count(*) from inbox_progress where consumer = ?)
                        """, consumer, consumer).getFirst();
    }
}
