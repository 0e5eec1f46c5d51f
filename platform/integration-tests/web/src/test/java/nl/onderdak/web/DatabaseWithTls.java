// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import nl.onderdak.servers.PostgresServer;
import nl.onderdak.servers.process.Ports;
import nl.onderdak.testkit.SelfSigned;

/**
 * A PostgreSQL of its own that refuses connections without TLS, for a service that is set up as it is shipped. Not that of the
 * other tests, since it is restarted with certificates that must not be trusted.
 */
public class DatabaseWithTls implements QuarkusTestResourceLifecycleManager {

    private static final String TLS = "onderdak.database.tls";

    private final SelfSigned own = SelfSigned.of("database");
    private final SelfSigned strangers = SelfSigned.of("database");
    private final SelfSigned ofAnotherHost = SelfSigned.of("database", "dns:elsewhere.example");
    private PostgresServer postgres;

    /** After the servers of the other tests, which set the same: the last counts. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        var config = new HashMap<String, String>();
        try {
            postgres = PostgresServer.in(Files.createTempDirectory("onderdak-tls-"), Ports.free())
                    .expendable()
                    .start();
            var database = postgres.createDatabase("tls");
            config.put("quarkus.datasource.username", database.appUser());
            config.put("quarkus.datasource.password", database.appPassword());
            config.put("quarkus.datasource.reactive.url", database.reactiveUrl());
            config.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
            config.put("quarkus.flyway.username", database.ownerUser());
            config.put("quarkus.flyway.password", database.ownerPassword());
            config.put("onderdak.database.worker", database.workerRole());
            var trusted = Files.createTempFile("onderdak-trusted-", ".pem");
            Files.writeString(trusted, own.certificatePem() + ofAnotherHost.certificatePem());
            config.put("onderdak.database.ca", trusted.toString());
            config.put(TLS, shipped(TLS));
            show(own);
            return config;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void stop() {
        postgres.stop();
        postgres.delete();
    }

    /**
     * Sets the field {@code switches} of a test that declares it: the certificate that the server shows from then on.
     * Of types of the JDK only, since tests live in another class loader.
     */
    @Override
    public void inject(TestInjector injector) {
        Map<String, Runnable> switches = Map.of(
                "its own certificate", () -> show(own),
                "a stranger's certificate", () -> show(strangers),
                "the certificate of another host", () -> show(ofAnotherHost),
                "no certificate", this::showNone);
        injector.injectIntoFields(switches, field -> field.getName().equals("switches"));
    }

    /** The other tests switch it off; here it must be as in the jar that is delivered. */
    private static String shipped(String name) throws IOException {
        for (var jar : Collections.list(
                DatabaseWithTls.class.getClassLoader().getResources("META-INF/microprofile-config.properties"))) {
            var defaults = new Properties();
            try (var content = jar.openStream()) {
                defaults.load(content);
            }
            if (defaults.containsKey(name)) {
                return defaults.getProperty(name);
            }
        }
        throw new IllegalStateException("not set: " + name);
    }

    private void show(SelfSigned certificate) {
        restart("on", "hostssl", certificate);
    }

    private void showNone() {
        restart("off", "host", own);
    }

    private void restart(String ssl, String who, SelfSigned certificate) {
        var data = postgres.log().resolveSibling("data");
        postgres.stop();
        try {
            write(data, "server.crt", certificate.certificatePem());
            write(data, "server.key", certificate.keyPem());
            Files.writeString(data.resolve("pg_hba.conf"), who + " all all 127.0.0.1/32 scram-sha-256\n");
            Files.writeString(data.resolve("postgresql.conf"), "ssl = " + ssl + "\n", StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        postgres.start();
    }

    /** For the eyes of PostgreSQL only, which takes no key that others may read. */
    private static void write(Path data, String name, String content) throws IOException {
        var file = data.resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.setOwner(file, Files.getOwner(data));
        Files.writeString(file, content);
    }
}
