// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import nl.onderdak.local.DatabaseAccess;
import nl.onderdak.local.PostgresServer;
import nl.onderdak.local.process.Ports;

/** A real PostgreSQL, and a key to sign tokens with. */
public class RunningDatabase implements QuarkusTestResourceLifecycleManager {

    static final String SIGNING_KEY = "test.signing-key";

    /** Set to reach for an issuer instead of judging tokens by a key that is at hand. */
    static final String ISSUER = "issuer";

    private PostgresServer postgres;
    private String issuer = "";

    @Override
    public void init(Map<String, String> arguments) {
        issuer = arguments.getOrDefault(ISSUER, "");
    }

    @Override
    public Map<String, String> start() {
        try {
            postgres = PostgresServer.in(Files.createTempDirectory("onderdak-web-"), Ports.free())
                    .start();
            DatabaseAccess database = postgres.createDatabase("web");
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair keys = generator.generateKeyPair();
            Map<String, String> config = new HashMap<>();
            config.put("quarkus.datasource.username", database.appUser());
            config.put("quarkus.datasource.password", database.appPassword());
            config.put("quarkus.datasource.reactive.url", database.reactiveUrl());
            config.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
            config.put("quarkus.flyway.username", database.ownerUser());
            config.put("quarkus.flyway.password", database.ownerPassword());
            config.put("onderdak.database.worker", database.workerRole());
            config.put("onderdak.database.tls", "disable");
            // nobody listens there; nothing here tells or hears of events
            config.put("kafka.bootstrap.servers", "localhost:1");
            config.putAll(verification(keys));
            config.put(SIGNING_KEY, encoded(keys.getPrivate().getEncoded()));
            return config;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    final PostgresServer postgres() {
        return postgres;
    }

    private Map<String, String> verification(KeyPair keys) {
        return issuer.isEmpty()
                ? Map.of(
                        "quarkus.oidc.auth-server-url",
                        "",
                        "quarkus.oidc.token.issuer",
                        Tokens.ISSUER,
                        "quarkus.oidc.public-key",
                        encoded(keys.getPublic().getEncoded()))
                : Map.of("quarkus.oidc.auth-server-url", issuer);
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.stop();
            postgres.delete();
        }
    }

    private static String encoded(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
