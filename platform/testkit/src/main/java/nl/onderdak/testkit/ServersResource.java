// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import nl.onderdak.servers.KafkaServer;
import nl.onderdak.servers.kafka.Principal;

/** Starts the servers that a service needs before a {@code @QuarkusTest} and configures the service with their addresses. */
public final class ServersResource implements QuarkusTestResourceLifecycleManager {

    private static final String KAFKA_LOGIN = "onderdak.testkit.kafka-login.";

    @Override
    public Map<String, String> start() {
        var servers = Servers.running();
        var database = Databases.ofService();
        var config = new HashMap<String, String>();
        config.put("quarkus.datasource.username", database.appUser());
        config.put("quarkus.datasource.password", database.appPassword());
        config.put("quarkus.datasource.reactive.url", database.reactiveUrl());
        config.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        config.put("quarkus.flyway.username", database.ownerUser());
        config.put("quarkus.flyway.password", database.ownerPassword());
        config.put("onderdak.database.worker", database.workerRole());
        config.put("onderdak.database.tls", "disable");
        config.putAll(kafka(servers.kafka()));
        config.put("onderdak.issuer", TestIssuer.url());
        config.put("quarkus.oidc.auth-server-url", TestIssuer.url());
        // all of a test's strangers come from one address
        config.put("onderdak.web.failed-logins-per-minute", "1000000");
        config.put("quarkus.devservices.enabled", "false");
        config.put("quarkus.http.test-port", "0");
        return config;
    }

    /** The service logs in as itself: its name selects its password. */
    private static Map<String, String> kafka(KafkaServer kafka) {
        var config = new HashMap<String, String>();
        config.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        config.put("kafka.security.protocol", kafka.protocol());
        config.put("ONDERDAK_KAFKA_PASSWORD", "${" + KAFKA_LOGIN + "${quarkus.application.name}}");
        Principal.all().forEach(service -> config.put(KAFKA_LOGIN + service.user(), kafka.password(service)));
        return config;
    }

    /** Leaves them running: the next test wants them, and they end with the virtual machine. */
    @Override
    public void stop() {}
}
