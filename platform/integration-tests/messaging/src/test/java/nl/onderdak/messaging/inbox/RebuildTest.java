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

    private static final String FOLLOW = """
            insert into inbox_progress (consumer, source, subject, last_sequence, newest_id, parked)
            values (?, 'here', 'subject', 1, '019a0000-0000-7000-8000-000000000001', 0)
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
        follow(forgetful);
        follow(other);

        // When
        forget();

        // Then
        assertEquals(0, kept(forgetful));
        assertEquals(1, kept(other));
    }

    @Test
    void whatAnotherConsumerIsAboutToCommitIsNotForgotten() throws SQLException {
        // Given
        lab.update("truncate inbox_progress");
        follow(forgetful);
        try (var writer = lab.connect();
                var followed = writer.prepareStatement(FOLLOW)) {
            writer.setAutoCommit(false);
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
        assertEquals(1, kept(other));
    }

    private boolean aStatementWaits() {
        return !lab.longs("""
                        select 1 from pg_locks where not granted and relation = 'inbox_progress'::regclass
                        """).isEmpty();
    }

    private void follow(String consumer) {
        lab.update(FOLLOW, consumer);
    }

    private void forget() {
        lab.call(() -> Panache.withTransaction(() -> rebuild.forget(forgetful)));
    }

    private long kept(String consumer) {
        return lab.longs("select count(*) from inbox_progress where consumer = ?", consumer)
                .getFirst();
    }
}
