// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.local.issuer.IssuerNode;
import nl.onderdak.servers.process.AotCache;
import nl.onderdak.servers.process.Child;
import nl.onderdak.servers.process.JavaCommand;
import nl.onderdak.servers.process.Ports;
import nl.onderdak.servers.process.Waiting;

/**
 * Issues tokens for every role to any client: a stand-in for the government's identity provider on one machine, as a child
 * process on the loopback address. Its keys are published with its software: it must never be reachable from outside.
 */
public final class Issuer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(10);

    private final Path log;
    private final int port;
    private final AotCache aotCache;
    private Child process;

    private Issuer(Path log, int port, AotCache aotCache) {
        this.log = log;
        this.port = port;
        this.aotCache = aotCache;
    }

    /**
     * An issuer that is not started yet.
     *
     * @param log its log file
     * @param port TCP port to listen on
     */
    public static Issuer at(Path log, int port) {
        return new Issuer(log, port, AotCache.none());
    }

    /** This issuer, started faster from a cache of an earlier run of the virtual machine. */
    public Issuer with(AotCache cache) {
        return new Issuer(log, port, cache);
    }

    /**
     * Starts it and waits until it responds. Stops an issuer that a killed run left.
     *
     * @throws IllegalStateException when the port is taken, or with the end of the log when it does not come up
     */
    public Issuer start() {
        Child.endOrphan(log, TIME_TO_STOP);
        Ports.requireFree(port, "issuer");
        var command = JavaCommand.ofClass(IssuerNode.class)
                .option("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .option("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                .option(aotCache.options())
                .argument(Integer.toString(port));
        process = Child.start("issuer", command.words(), Map.of(), log);
        if (!Waiting.until(() -> !process.isAlive() || Ports.answers(port), PATIENCE) || !process.isAlive()) {
            process.kill();
            throw new IllegalStateException(
                    "the issuer did not start on port " + port + "; its log ends with:\n" + process.lastLines(15));
        }
        return this;
    }

    /** The {@code iss} of its tokens. */
    public String url() {
        return url(port);
    }

    /** A token for the role and the organisation. */
    public String token(Role role, String organisation) {
        return token(port, role, organisation);
    }

    /** The running process, for its supervisor. */
    public Child process() {
        return process;
    }

    /** Stops it. */
    public void stop() {
        if (process != null) {
            process.stop(aotCache.timeToStop());
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** The {@code iss} of the issuer on this port. */
    public static String url(int port) {
        return "http://localhost:" + port + "/onderdak";
    }

    /**
     * Requests a token of the issuer that runs on this port, for the client of the role itself.
     *
     * @throws UncheckedIOException when no issuer responds
     */
    public static String token(int port, Role role, String organisation) {
        return token(port, role, organisation, role.client());
    }

    /**
     * Requests a token of the issuer that runs on this port.
     *
     * @param person subject of the token
     * @throws UncheckedIOException when no issuer responds
     */
    public static String token(int port, Role role, String organisation, String person) {
        var form = Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                role.client(),
                "client_secret",
                "local",
                "scope",
                String.join(" ", role.scopes()),
                "organisation",
                organisation,
                "person",
                person);
        var request = HttpRequest.newBuilder(URI.create(url(port) + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the issuer returned " + answer.statusCode() + ": " + answer.body());
            }
            return new ObjectMapper()
                    .readTree(answer.body())
                    .path("access_token")
                    .asText();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
