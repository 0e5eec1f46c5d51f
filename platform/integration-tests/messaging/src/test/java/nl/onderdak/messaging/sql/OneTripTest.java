// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.RowSet;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.messaging.Lab;
import nl.onderdak.testkit.Databases;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OneTripTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SETTINGS = """
            select current_user::text, current_setting('onderdak.organisation', true), organisation_today(),
                current_setting('transaction_read_only'), $1::int
            """;

    @Inject
    Lab lab;

    @Inject
    OneTrip oneTrip;

    @Inject
    Sql sql;

    @ConfigProperty(name = "onderdak.database.worker")
    String worker;

    @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
    int pool;

    @Test
    void aReadWithoutACallerHasADayAndNoOrganisation() {
        // When
        var answer = lab.call(() -> oneTrip.forCaller("1 + 1", SETTINGS, 7));

        // Then
        var row = answer.rows().iterator().next();
        assertEquals(2, answer.before());
        assertEquals(Databases.ofService().appUser(), row.getString(0));
        assertEquals("", row.getString(1));
        assertEquals(DutchCalendar.today(Clock.systemUTC()), row.getLocalDate(2));
        assertEquals("on", row.getString(3));
        assertEquals(7, row.getInteger(4));
    }

    @Test
    void aReadOfTheServiceHasItsRole() {
        // When
        var answer = lab.call(() -> oneTrip.asService("1", SETTINGS, 7));

        // Then
        assertEquals(worker, answer.rows().iterator().next().getString(0));
    }

    @Test
    void nothingOfItStaysBehind() {
        // When
        lab.call(() -> oneTrip.asService("set_config('onderdak.organisation', 'GM0141', true)", SETTINGS, 7));

        // Then
        for (int turn = 0; turn < 2 * pool; turn++) {
            var row = lab.call(() -> sql.apart(SETTINGS, 7)).iterator().next();
            assertEquals(Databases.ofService().appUser(), row.getString(0));
            assertNull(row.getLocalDate(2));
            assertEquals("off", row.getString(3));
        }
    }

    @Test
    void theFailureIsThatOfTheFirstStatementThatFails() {
        assertEquals("22012", failure(oneTrip.forCaller("1", "select 1 / $1::int", 0)));
        assertEquals("22012", failure(oneTrip.forCaller("1 / 0", SETTINGS, 7)));
    }

    @Test
    void itOnlyReads() {
        assertEquals("25006", failure(oneTrip.forCaller("1", "insert into write_probe (filler) values ($1)", "x")));
    }

    @Test
    void theConnectionIsWholeAfterAFailure() {
        // When
        for (int turn = 0; turn < 2 * pool; turn++) {
            failure(oneTrip.forCaller("1", "select 1 / $1::int", 0));
        }

        // Then
        var all = IntStream.range(0, 2 * pool)
                .mapToObj(turn -> lab.start(() -> oneTrip.forCaller("1", SETTINGS, turn)))
                .toList();
        for (int turn = 0; turn < all.size(); turn++) {
            assertEquals(turn, all.get(turn).join().rows().iterator().next().getInteger(4));
        }
    }

    @Test
    void aCommandWithoutAWaitingClientIsCarriedToItsEnd() throws SQLException {
        // Given
        try (var owner = lab.connect()) {
            owner.setAutoCommit(false);
            Databases.run(owner, "lock table write_probe in access exclusive mode");
            var waiting = IntStream.range(0, pool)
                    .mapToObj(turn -> lab.call(() -> Uni.createFrom()
                            .item(oneTrip.forCaller("1", "select filler from write_probe")
                                    .subscribe()
                                    .with(answer -> {}, failure -> {}))))
                    .toList();
            await().atMost(PATIENCE).until(() -> waitingForTheLock() == pool);

            // When
            waiting.forEach(one -> one.cancel());
            owner.rollback();
        }

        // Then
        await().atMost(PATIENCE).until(() -> holdingTheTable() == 0);
        var all = IntStream.range(0, 2 * pool)
                .mapToObj(turn ->
                        lab.start(() -> oneTrip.forCaller("1", SETTINGS, turn).map(OneTrip.Answer::rows)))
                .toList();
        assertEquals(
                2L * pool,
                all.stream()
                        .map(answer -> answer.join())
                        .mapToLong(RowSet::size)
                        .sum());
    }

    private static long waitingForTheLock() throws SQLException {
        return Databases.number(
                "select count(*) from pg_locks where not granted and relation = 'write_probe'::regclass");
    }

    private static long holdingTheTable() throws SQLException {
        return Databases.number("select count(*) from pg_locks where relation = 'write_probe'::regclass");
    }

    private String failure(Uni<OneTrip.Answer> read) {
        var failure = assertThrows(CompletionException.class, () -> lab.call(() -> read));
        return DatabaseFailures.sqlState(failure.getCause());
    }
}
