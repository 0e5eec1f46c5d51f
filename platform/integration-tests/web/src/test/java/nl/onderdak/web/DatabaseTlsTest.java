// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * With the shipped configuration, connections of a service to PostgreSQL are encrypted and lead to that server only.
 */
@QuarkusTest
@TestProfile(OverTls.class)
class DatabaseTlsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ENCRYPTED = "select ssl from pg_stat_ssl where pid = pg_backend_pid()";

    @Inject
    Pool pool;

    @ConfigProperty(name = "quarkus.flyway.jdbc-url")
    String ofFlyway;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String bare;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    /** Set by the test resource: the certificate that the server shows from then on. */
    Map<String, Runnable> switches;

    @Test
    void bothClientsEncryptWhatTheySayToAServerThatProvesItself() throws SQLException {
        // Given
        switches.get("its own certificate").run();

        // Then
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertTrue(reactiveIsEncrypted()));
        try (var connection = connect(ofFlyway);
                var statement = connection.createStatement()) {
            var row = statement.executeQuery(ENCRYPTED);
            assertTrue(row.next());
            assertTrue(row.getBoolean(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a stranger's certificate", "the certificate of another host", "no certificate"})
    void neitherClientTalksToAServerThatDoesNotProveItself(String shown) {
        // Given
        switches.get(shown).run();

        // Then
        assertThrows(ExecutionException.class, this::reactiveIsEncrypted);
        assertThrows(SQLException.class, () -> connect(ofFlyway));
    }

    @Test
    void theServerOfThisTestRefusesWhoComesWithoutTls() {
        // Given
        switches.get("its own certificate").run();

        // Then
        var refusal = assertThrows(SQLException.class, () -> connect(bare + "?sslmode=disable"));
        assertEquals("28000", refusal.getSQLState());
    }

    private boolean reactiveIsEncrypted() throws Exception {
        return pool.withConnection(connection -> connection.query(ENCRYPTED).execute())
                .toCompletionStage()
                .toCompletableFuture()
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .iterator()
                .next()
                .getBoolean(0);
    }

    private Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, owner, password);
    }
}
