// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Starts what a service needs before a {@code @QuarkusTest} and tells the service where it is. */
public final class ServersResource implements QuarkusTestResourceLifecycleManager {

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
        config.put("kafka.bootstrap.servers", servers.kafka().bootstrapServers());
        config.put("onderdak.issuer", TestIssuer.url());
        config.put("quarkus.oidc.auth-server-url", TestIssuer.url());
        // all of a test's strangers come from one address
        config.put("onderdak.web.failed-logins-per-minute", "1000000");
        config.put("quarkus.devservices.enabled", "false");
        config.put("quarkus.http.test-port", "0");
        return config;
    }

    /** Leaves them running: the next test wants them, and they end with the virtual machine. */
    @Override
    public void stop() {}
}
