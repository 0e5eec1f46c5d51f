// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** A real PostgreSQL that lets nobody in without TLS, for a service that is set up as it is shipped. */
public class DatabaseWithTls extends RunningDatabase {

    private static final String HERE = "dns:localhost,ip:127.0.0.1";

    private final Certificate own = Certificate.of(HERE);
    private final Certificate strangers = Certificate.of(HERE);
    private final Certificate ofAnotherHost = Certificate.of("dns:elsewhere.example");

    @Override
    public Map<String, String> start() {
        var config = super.start();
        try {
            var trusted = Files.createTempFile("onderdak-trusted-", ".pem");
            Files.writeString(trusted, own.certificate() + ofAnotherHost.certificate());
            config.put("onderdak.database.ca", trusted.toString());
            config.remove("onderdak.database.tls");
            show(own);
            return config;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Gives a test that declares it a field {@code switches}: what the server shows from then on. Of types of the JDK
     * only, since tests live in another class loader.
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

    private void show(Certificate certificate) {
        restart("on", "hostssl", certificate);
    }

    private void showNone() {
        restart("off", "host", own);
    }

    private void restart(String ssl, String who, Certificate certificate) {
        var data = postgres().log().resolveSibling("data");
        postgres().stop();
        try {
            write(data, "server.crt", certificate.certificate());
            write(data, "server.key", certificate.key());
            Files.writeString(data.resolve("pg_hba.conf"), who + " all all 127.0.0.1/32 scram-sha-256\n");
            Files.writeString(data.resolve("postgresql.conf"), "ssl = " + ssl + "\n", StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        postgres().start();
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
