// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.local.demo.Demo;
import nl.onderdak.servers.KafkaServer;
import nl.onderdak.servers.PostgresServer;
import nl.onderdak.servers.audit.AuditVerification;
import nl.onderdak.servers.process.Child;
import nl.onderdak.servers.process.Folders;
import nl.onderdak.servers.process.Waiting;

/** The commands behind the script {@code ./onderdak}. */
public final class Main {

    private static final Duration TIME_TO_STOP = Duration.ofSeconds(60);

    private static final int FAULTS_FOUND = 2;

    private Main() {}

    /** @param arguments the command and its arguments */
    public static void main(String[] arguments) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        try {
            run(List.of(arguments));
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException failure) {
            System.err.println("onderdak: " + failure.getMessage());
            System.exit(1);
        }
    }

    private static void run(List<String> arguments) {
        var settings = Settings.of(System.getenv());
        switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "up" -> stay(up(settings), "");
            case "demo" -> demo(settings);
            case "token" -> token(settings, arguments.subList(1, arguments.size()));
            case "consumer" -> consumer(settings, arguments.subList(1, arguments.size()));
            case "status" -> status(settings);
            case "down" -> down(settings);
            case "audit-verify" -> verifyAudit(settings, arguments.subList(1, arguments.size()));
            default ->
                throw new IllegalArgumentException(
                        "commands: up, demo, token ROLE [ORGANISATION [PERSON]], consumer [NAME [TOPIC...]],"
                                + " consumer --remove NAME, status, down, audit-verify [--head HEX]...");
        }
    }

    private static LocalSystem up(Settings settings) {
        Training.onceAfterEachBuild(settings, Main::say);
        var begin = System.nanoTime();
        say("Starting PostgreSQL, Kafka, the token issuer and four services; data in " + settings.data());
        var system = LocalSystem.of(settings, LocalSystem.caches(settings), Main::say);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(system::close));
        system.start();
        say("");
        say("Ready after %.1f s.".formatted((System.nanoTime() - begin) / 1e9));
        System.out.print(overview(settings));
        return system;
    }

    private static void stay(LocalSystem system, String until) {
        say("Press Ctrl-C to stop; or ./onderdak down from elsewhere. Data stays in "
                + system.settings().data() + until);
        try {
            Thread.currentThread().join();
        } catch (InterruptedException interrupted) {
            system.close();
        }
    }

    private static void demo(Settings settings) {
        State.readFrom(settings.data())
                .flatMap(state -> state.supervisor().handle())
                .ifPresent(handle -> {
                    throw new IllegalStateException("Onderdak runs already (process " + handle.pid()
                            + "); the demo starts from nothing on the same ports: stop it with ./onderdak down first");
                });
        var own = settings.in(settings.data().resolve("demo"));
        Orphans.endThose(own.data(), Main::say);
        try {
            Folders.delete(own.data());
        } catch (IOException broken) {
            throw new UncheckedIOException("could not empty " + own.data(), broken);
        }
        var system = up(own);
        new Demo(own, step -> say("  " + step), Main::say).play();
        stay(system, " until the next demo");
    }

    private static void token(Settings settings, List<String> arguments) {
        if (arguments.isEmpty() || arguments.size() > 3) {
            throw new IllegalArgumentException("token ROLE [ORGANISATION [PERSON]], with a role of " + roles());
        }
        var role = Arrays.stream(Role.values())
                .filter(one -> one.name().equalsIgnoreCase(arguments.getFirst()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no such role: " + arguments.getFirst() + "; there are " + roles()));
        var organisation = arguments.size() > 1 ? arguments.get(1) : role.exampleOrganisation();
        var person = arguments.size() > 2 ? arguments.get(2) : role.client();
        try {
            System.out.println(Issuer.token(settings.issuerPort(), role, organisation, person));
        } catch (UncheckedIOException silent) {
            throw new IllegalStateException(
                    "no issuer responds on port " + settings.issuerPort() + "; start the system with ./onderdak up");
        }
    }

    private static void consumer(Settings settings, List<String> arguments) {
        var command = ConsumerCommand.of(arguments);
        command.carryOut(
                running(settings, "Kafka", (data, port) -> KafkaServer.in(data.resolve("kafka"), port)), Main::say);
    }

    private static void status(Settings settings) {
        for (var data : folders(settings)) {
            var state = State.readFrom(data);
            if (state.isPresent()) {
                say("Data in " + data + ", supervisor " + life(state.get().supervisor()));
                state.get()
                        .processes()
                        .forEach(process ->
                                say("  %-22s port %-6d %s".formatted(process.name(), process.port(), life(process))));
                return;
            }
        }
        say("Nothing runs.");
    }

    private static void down(Settings settings) {
        boolean ran = false;
        for (var data : folders(settings)) {
            var state = State.readFrom(data);
            ran |= state.map(State::supervisor).flatMap(State.Running::handle).isPresent();
            state.map(State::supervisor).flatMap(State.Running::handle).ifPresent(handle -> {
                say("Stopping process " + handle.pid() + " ...");
                handle.destroy();
                if (!Waiting.until(() -> !handle.isAlive(), TIME_TO_STOP)) {
                    Child.end(handle, Duration.ofSeconds(1));
                }
            });
            ran |= Orphans.endThose(data, Main::say);
        }
        say(ran ? "Stopped." : "Nothing runs.");
    }

    private static void verifyAudit(Settings settings, List<String> arguments) {
        var heads = AuditVerification.heads(arguments);
        var postgres =
                running(settings, "PostgreSQL", (data, port) -> PostgresServer.in(data.resolve("postgres"), port));
        try {
            if (new AuditVerification(Main::say).verify(service -> postgres.connect(service.database()), heads) > 0) {
                System.exit(FAULTS_FOUND);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("could not read an audit trail: " + broken.getMessage());
        }
    }

    /** A server of the system that runs, by the folder of its data and its port. */
    private static <T> T running(Settings settings, String name, BiFunction<Path, Integer, T> server) {
        for (var data : folders(settings)) {
            var running = State.readFrom(data)
                    .flatMap(state -> state.named(name))
                    .filter(process -> process.handle().isPresent());
            if (running.isPresent()) {
                return server.apply(data, running.get().port());
            }
        }
        throw new IllegalStateException("nothing runs; start the system with ./onderdak up");
    }

    private static List<Path> folders(Settings settings) {
        return List.of(settings.data(), settings.data().resolve("demo"));
    }

    private static String life(State.Running process) {
        return process.handle().map(handle -> "process " + handle.pid()).orElse("dead (was " + process.pid() + ")");
    }

    private static String overview(Settings settings) {
        var text = new StringBuilder();
        for (var service : Service.values()) {
            text.append("  %-22s %s/v1  (%s/v1/openapi.json)%n"
                    .formatted(service.module(), settings.url(service), settings.url(service)));
        }
        text.append("  %-22s %s%n".formatted("token issuer", Issuer.url(settings.issuerPort())));
        text.append("  %-22s localhost:%d   Kafka localhost:%d   logs %s%n"
                .formatted(
                        "PostgreSQL",
                        settings.postgresPort(),
                        settings.kafkaPort(),
                        settings.data().resolve("logs")));
        text.append("A token: ./onderdak token ROLE, with a role of %s%n".formatted(roles()));
        text.append("A consumer of events from Kafka: ./onderdak consumer NAME%n".formatted());
        return text.toString();
    }

    private static String roles() {
        return Arrays.stream(Role.values())
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
