// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.onderdak.local.KafkaServer;
import nl.onderdak.local.PostgresServer;
import nl.onderdak.local.kafka.Principal;
import nl.onderdak.local.process.Ports;

/** A real PostgreSQL and a real Kafka for the tests of this module. */
public class Servers implements QuarkusTestResourceLifecycleManager {

    private PostgresServer postgres;
    private KafkaServer kafka;

    @Override
    public Map<String, String> start() {
        try {
            postgres = PostgresServer.in(Files.createTempDirectory("messaging-postgres"), Ports.free());
            kafka = KafkaServer.in(Files.createTempDirectory("messaging-kafka"), Ports.free());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var startDatabase = CompletableFuture.runAsync(postgres::start);
        startKafka();
        startDatabase.join();
        var database = postgres.createDatabase("messaging");
        var config = new HashMap<>(Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.reactive.url", database.reactiveUrl(),
                "quarkus.datasource.username", database.appUser(),
                "quarkus.datasource.password", database.appPassword(),
                "quarkus.flyway.username", database.ownerUser(),
                "quarkus.flyway.password", database.ownerPassword(),
                "onderdak.database.worker", database.workerRole(),
                "onderdak.database.tls", "disable"));
        kafka.clientSettings(Principal.OPERATOR)
                .forEach((name, value) -> config.put("kafka." + name, value.toString()));
        return config;
    }

    /**
     * Gives a test that declares it a field {@code switches}: what stops and starts the servers. Of types of the JDK
     * only, since tests live in another class loader.
     */
    @Override
    public void inject(TestInjector injector) {
        Map<String, Runnable> switches = Map.of(
                "postgres.kill", postgres::kill,
                "postgres.start", postgres::start,
                "kafka.stop", kafka::stop,
                "kafka.start", this::startKafka);
        injector.injectIntoFields(switches, field -> field.getName().equals("switches"));
    }

    /** Kafka's client looks for its own classes through the thread that calls it. */
    private void startKafka() {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(KafkaServer.class.getClassLoader());
        try {
            kafka.start();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.stop();
            kafka.delete();
        }
        if (postgres != null) {
            postgres.stop();
            postgres.delete();
        }
    }
}
