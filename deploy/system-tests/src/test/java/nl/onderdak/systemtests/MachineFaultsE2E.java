// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.servers.PostgresServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of the machine lose nothing, double nothing and heal by themselves. Takes six minutes. */
@Tag("long")
class MachineFaultsE2E {

    private static final int HOUSEHOLDS = 400;
    private static final int INTAKE = 30_000;
    private static final String WRITERS =
            "select count(*) from pg_locks where relation = 'coupling'::regclass and mode = 'RowExclusiveLock'";
    private static final AtomicInteger NEXT_MUNICIPALITY = new AtomicInteger(1000);

    @RegisterExtension
    static final RunningSystem system = RunningSystem.alone();

    private final Register register = new Register(system);
    private final Api province = new Api(system, Role.PROVINCE);
    private final Api operator = new Api(system, Role.OPERATOR);
    private final String code = "GM" + NEXT_MUNICIPALITY.getAndIncrement();
    private final Api municipality = new Api(system, Role.MUNICIPALITY, code);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quota-service",
                "placement-service",
                "housing-stock-service",
                "supervision-service",
                "Kafka",
                "PostgreSQL"
            })
    void aProcessKilledUnderLoadLosesAndDoublesNothing(String process) throws Exception {
        // Given
        register.municipalities(code);
        var load = new Load(municipality, register.couple(code, HOUSEHOLDS, 2));

        // When
        load.start();
        Awaitility.await("the load to run").atMost(Duration.ofSeconds(30)).until(() -> load.housed() > HOUSEHOLDS / 4);
        long killed = system.killHard(process);
        load.finish();
        system.awaitReplaced(process, killed);

        // Then
        awaitRealised(2 * HOUSEHOLDS, Duration.ofSeconds(60));
        assertLedgerIsSound();
    }

    @Test
    void aHousingPostedWhileKafkaIsAwayIsInTheBalanceAfterwards() throws Exception {
        // Given
        register.municipalities(code);
        var coupling = register.couple(code, 1, 3).getFirst();
        awaitKnown();

        // When
        system.signal("Kafka", "STOP");
        try {
            house(coupling);
            assertEquals(0, realised());
        } finally {
            system.signal("Kafka", "CONT");
        }

        // Then
        awaitRealised(3, Duration.ofSeconds(60));
    }

    @Test
    void afterTwoMinutesWithoutADatabaseAllConsumersWorkAgain() throws Exception {
        // Given
        register.municipalities(code);
        var couplings = register.couple(code, 2, 3);
        house(couplings.getFirst());
        awaitRealised(3, Duration.ofSeconds(10));

        // When
        system.signal("supervisor", "STOP");
        long killed = system.killHard("PostgreSQL");
        try {
            TimeUnit.MINUTES.sleep(2);
        } finally {
            system.signal("supervisor", "CONT");
        }
        system.awaitReplaced("PostgreSQL", killed);

        // Then
        house(couplings.getLast());
        awaitRealised(6, Duration.ofSeconds(30));
        register.municipalities("GM" + NEXT_MUNICIPALITY.getAndIncrement());
        assertLedgerIsSound();
    }

    /** A half-year of couplings; whatever the first attempt stored, the second completes it. */
    @Test
    void anIntakeKilledHalfWayIsTakenInOnceWhenItIsSentAgain() throws Exception {
        // Given
        register.municipalities(code);
        register.couple(code, 1, 1);
        var lines = Register.lines(code, INTAKE, 1);
        var coa = new Api(system, Role.COA);

        // When
        var first = CompletableFuture.supplyAsync(() -> {
            try {
                return coa.postLines(Service.PLACEMENT, "/v1/coupling-intakes", lines)
                        .status();
            } catch (IOException killedMeanwhile) {
                return 0;
            }
        });
        awaitIntakeIsWritten(first);
        long killed = system.killHard("placement-service");
        first.join();
        system.awaitReplaced("placement-service", killed);
        long started = System.nanoTime();
        var report = coa.postLines(Service.PLACEMENT, "/v1/coupling-intakes", lines)
                .expect(200)
                .json();
        var took = Duration.ofNanos(System.nanoTime() - started);

        // Then
        assertTrue(report.path("applied").asBoolean() || report.path("existing").size() == INTAKE, report.toString());
        assertEquals(0, report.path("refused").asInt());
        assertEquals(
                INTAKE, report.path("created").size() + report.path("existing").size());
        assertTrue(took.compareTo(Duration.ofSeconds(60)) < 0, "took " + took);
        var again = coa.postLines(Service.PLACEMENT, "/v1/coupling-intakes", lines)
                .expect(200)
                .json();
        assertEquals(INTAKE, again.path("existing").size());
    }

    @Test
    void whatWasRecordedIsThereAfterARestart() throws Exception {
        // Given
        register.municipalities(code);
        house(register.couple(code, 1, 4).getFirst());
        awaitRealised(4, Duration.ofSeconds(10));

        // When
        system.down();
        system.up();

        // Then
        assertEquals(4, realised());
        assertLedgerIsSound();
    }

    private void house(UUID coupling) throws IOException {
        municipality
                .post(
                        Service.PLACEMENT,
                        "/v1/couplings/" + coupling + "/stays",
                        """
                        {"housedOn": "2024-03-01", "kind": "REGULAR"}""",
                        UUID.randomUUID().toString(),
                        "\"1\"")
                .expect(201);
    }

    private int realised() throws IOException {
        return province.get(Service.SUPERVISION, "/v1/balances/" + code + "?validOn=2024-06-30")
                .expect(200)
                .json()
                .path("realised")
                .asInt();
    }

    private void awaitKnown() {
        Awaitility.await(code + " to be known")
                .atMost(Duration.ofSeconds(10))
                .until(() -> province.get(Service.SUPERVISION, "/v1/balances/" + code)
                                .status()
                        == 200);
    }

    /** Waits until the transaction of an intake has begun to write couplings, which it then has yet to commit. */
    private static void awaitIntakeIsWritten(CompletableFuture<Integer> intake) throws SQLException {
        var postgres = PostgresServer.in(system.data().resolve("postgres"), system.postgresPort());
        try (var connection = postgres.connect(Service.PLACEMENT.database());
                var statement = connection.createStatement()) {
            Awaitility.await("the intake to be written")
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(20))
                    .failFast("the intake ended before it was seen", intake::isDone)
                    .until(() -> isCouplingWritten(statement));
        }
    }

    private static boolean isCouplingWritten(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery(WRITERS)) {
            rows.next();
            return rows.getInt(1) > 0;
        }
    }

    private void awaitRealised(int persons, Duration patience) {
        Awaitility.await("the balance of " + code)
                .atMost(patience)
                .ignoreExceptions()
                .until(this::realised, found -> found == persons);
    }

    private void assertLedgerIsSound() throws IOException {
        var check = operator.get(Service.SUPERVISION, "/v1/ledger/check")
                .expect(200)
                .json();
        assertTrue(check.path("holds").asBoolean(), check.toString());
        var parked = operator.get(Service.SUPERVISION, "/v1/parked-events")
                .expect(200)
                .json()
                .path("items");
        assertTrue(parked.isArray() && parked.isEmpty(), parked.toString());
    }
}
