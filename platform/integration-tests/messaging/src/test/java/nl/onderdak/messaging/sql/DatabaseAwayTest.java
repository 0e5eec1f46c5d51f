// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.messaging.Lab;
import nl.onderdak.messaging.LogLines;
import nl.onderdak.servers.process.Child;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.Servers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;

/** Behaviour of a service while its database does not respond, dies, or is read-only. */
@QuarkusTest
class DatabaseAwayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String COMPLETED_TWICE = "Result is already complete";
    private static final int MORE_THAN_THE_POOL = 40;

    @Inject
    Lab lab;

    @Inject
    Sql sql;

    @Inject
    @Readiness
    DatabaseReady ready;

    @ConfigProperty(name = "onderdak.database.acquisition-timeout")
    Duration acquisition;

    @Test
    void workThatWaitsForADatabaseThatDiesFailsOnceAndLogsNoStackTrace() {
        try (var lines = LogLines.withFailure(COMPLETED_TWICE)) {
            // When
            Servers.running().postgres().kill();
            var asked = System.nanoTime();
            var failed = statements();
            await().atMost(PATIENCE).until(() -> failed.stream().allMatch(CompletableFuture::isCompletedExceptionally));
            await().atMost(PATIENCE).until(() -> System.nanoTime() - asked > 2 * acquisition.toNanos());
            Servers.running().postgres().start();

            // Then
            awaitWork();
            assertEquals(0, lines.count());
        }
    }

    @Test
    void workThatWaitsForAFrozenDatabaseFailsOnceAndLogsNoStackTrace() {
        try (var lines = LogLines.withFailure(COMPLETED_TWICE)) {
            // When
            var processes = processes();
            processes.forEach(process -> Child.signal(process, "STOP"));
            var waiting = statements();
            try {
                await().atMost(PATIENCE)
                        .until(() -> waiting.stream().anyMatch(CompletableFuture::isCompletedExceptionally));
                Servers.running().postgres().kill();
            } finally {
                processes.forEach(process -> Child.signal(process, "CONT"));
            }
            await().atMost(PATIENCE).until(() -> waiting.stream().allMatch(CompletableFuture::isDone));
            Servers.running().postgres().start();

            // Then
            awaitWork();
            assertEquals(0, lines.count());
        }
    }

    @Test
    void aDatabaseThatOnlyReadsIsNotReady() throws SQLException {
        // Given
        awaitReady(Status.UP);

        // When
        onlyReads(true);
        try {
            // Then
            awaitReady(Status.DOWN);
            assertEquals(1, lab.call(() -> sql.apart("select 1")).rowCount());
        } finally {
            onlyReads(false);
        }
        awaitReady(Status.UP);
    }

    @Test
    void readinessLeavesNothingBehind() {
        // When
        IntStream.range(0, 100).forEach(time -> awaitReady(Status.UP));

        // Then
        assertEquals(0L, lab.longs("select count(*) from write_probe").getFirst());
    }

    private List<CompletableFuture<?>> statements() {
        var all = new ArrayList<CompletableFuture<?>>();
        for (int i = 0; i < MORE_THAN_THE_POOL; i++) {
            all.add(lab.start(() -> sql.apart("select 1")));
        }
        return all;
    }

    private void awaitWork() {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> lab.call(() -> sql.apart("select 1")).size() == 1);
        awaitReady(Status.UP);
    }

    private void awaitReady(Status status) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertEquals(status, lab.call(() -> ready.call()).getStatus()));
    }

    private static void onlyReads(boolean only) throws SQLException {
        try (var all = Databases.connectAsSuperuser();
                var statement = all.createStatement()) {
            statement.execute("set default_transaction_read_only = off");
            statement.execute("alter system set default_transaction_read_only = " + only);
            statement.execute("select pg_reload_conf()");
        }
    }

    /** The postmaster and all that it started. */
    private static List<ProcessHandle> processes() {
        var postmaster = ProcessHandle.of(Servers.running().postgres().pid()).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }
}
