// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.onderdak.contracts.Service;
import nl.onderdak.servers.process.Ports;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The whole packaged system as {@code ./onderdak up} starts it, as a process in a folder and on ports of its own. The
 * shared one is up from the first test that uses it until the last test of the run, and so is the one with the demo; a
 * test that kills processes has one of its own.
 */
final class RunningSystem implements BeforeAllCallback, AutoCloseable {

    private static final Duration TIME_TO_START = Duration.ofMinutes(3);
    private static final Duration TIME_TO_PLAY = Duration.ofMinutes(5);
    private static final String UP = "up";
    private static final String DEMO = "demo";
    /** The last that the launcher prints. */
    private static final String STAYS = "Press Ctrl-C to stop";

    private static final RunningSystem SHARED = new RunningSystem(UP);
    private static final RunningSystem PLAYED = new RunningSystem(DEMO);

    private final Path home = Path.of(System.getProperty("onderdak.home"));
    private final String command;
    private final Path folder;
    private final int postgresPort = Ports.free();
    private final int kafkaPort = Ports.free();
    private final int issuerPort = Ports.free();
    private final Map<Service, Integer> servicePorts =
            Arrays.stream(Service.values()).collect(Collectors.toMap(Function.identity(), service -> Ports.free()));
    private Process launcher;

    private RunningSystem(String command) {
        this.command = command;
        try {
            folder = Files.createTempDirectory("onderdak-system-");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The one that tests share; each brings municipalities of its own. */
    static RunningSystem shared() {
        return SHARED;
    }

    /** One for a test alone. */
    static RunningSystem alone() {
        return new RunningSystem(UP);
    }

    /** The one in which the demo has been played to its end; tests add to its data, and change none of it. */
    static RunningSystem demo() {
        return PLAYED;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        // closed by JUnit when the last test of its scope is over
        var scope = this == SHARED || this == PLAYED ? context.getRoot() : context;
        scope.getStore(ExtensionContext.Namespace.create(RunningSystem.class)).computeIfAbsent(this, system -> {
            system.up();
            return system;
        });
    }

    /** Starts it, on the data of before if any, and waits until all is ready. */
    void up() {
        try {
            var builder = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-Xmx192m",
                            "-Donderdak.home=" + home,
                            "-jar",
                            home.resolve("deploy/local/target/local-0.1.0.jar").toString(),
                            command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            builder.environment().putAll(environment());
            launcher = builder.start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Awaitility.await("the system to be ready")
                .atMost(command.equals(DEMO) ? TIME_TO_PLAY : TIME_TO_START)
                .pollInterval(Duration.ofMillis(200))
                .failFast("it ended: see " + log(), () -> !launcher.isAlive())
                .until(() -> Files.exists(state()) && isComplete() && allReady());
    }

    private boolean isComplete() {
        return !command.equals(DEMO) || output().contains(STAYS);
    }

    /** What the launcher has printed. */
    String output() {
        try {
            return Files.readString(log());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Stops it as Ctrl-C does. */
    void down() throws InterruptedException {
        launcher.destroy();
        if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("does not stop");
        }
    }

    /** Runs {@code ./onderdak} with these arguments on this system, and gives what it prints. */
    String command(String... arguments) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(home.resolve("onderdak").toString()));
        words.addAll(List.of(arguments));
        var builder = new ProcessBuilder(words);
        builder.environment().putAll(environment());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var errors = folder.resolve("command.err");
        var process = builder.redirectError(errors.toFile()).start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(errors));
        }
        return printed;
    }

    /** Databases, events, logs and the state of the run. */
    Path data() {
        return command.equals(DEMO) ? dataOfLauncher().resolve(DEMO) : dataOfLauncher();
    }

    private Path dataOfLauncher() {
        return folder.resolve("data");
    }

    int postgresPort() {
        return postgresPort;
    }

    int kafkaPort() {
        return kafkaPort;
    }

    int issuerPort() {
        return issuerPort;
    }

    int port(Service service) {
        return servicePorts.get(service);
    }

    String url(Service service) {
        return "http://localhost:" + port(service);
    }

    /** The token endpoint of clients. */
    String tokenEndpoint() {
        return "http://localhost:" + issuerPort + "/onderdak/token";
    }

    /** Sends a signal to one of the processes. */
    void signal(String process, String signal) {
        kill(pid(process), signal);
    }

    /** Kills a process without warning, and gives its number. */
    long killHard(String process) {
        long pid = pid(process);
        kill(pid, "KILL");
        return pid;
    }

    /** Waits until another process has taken the place of a killed one and everything is ready. */
    void awaitReplaced(String process, long killed) {
        Awaitility.await(process + " to be back")
                .atMost(TIME_TO_START)
                .until(() -> running(process)
                                .filter(now -> now != killed)
                                .flatMap(ProcessHandle::of)
                                .filter(ProcessHandle::isAlive)
                                .isPresent()
                        && allReady());
    }

    void awaitReady() {
        Awaitility.await("everything to be ready").atMost(TIME_TO_START).until(this::allReady);
    }

    private boolean allReady() {
        return Arrays.stream(Service.values())
                .allMatch(service -> Api.statusOf(url(service) + "/q/health/ready") == 200);
    }

    private Path log() {
        return folder.resolve("up.log");
    }

    private Path state() {
        return data().resolve("state.json");
    }

    private long pid(String process) {
        return running(process).orElseThrow();
    }

    /** Number of a process; empty while it is not running. */
    private Optional<Long> running(String process) {
        try {
            var state = Api.JSON.readTree(state().toFile());
            if (process.equals("supervisor")) {
                return Optional.of(state.at("/supervisor/pid").asLong());
            }
            return StreamSupport.stream(state.path("processes").spliterator(), false)
                    .filter(running -> running.path("name").asText().equals(process))
                    .map(running -> running.path("pid"))
                    .map(JsonNode::asLong)
                    .findFirst();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void kill(long pid, String signal) {
        try {
            int exit = new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("no process " + pid);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Variables with which {@code ./onderdak} speaks to this system. */
    Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("ONDERDAK_DATA", dataOfLauncher().toString());
        // nothing starts often enough here to make up for the preparation of fast starts
        environment.put("ONDERDAK_FAST_STARTS", "off");
        environment.put("ONDERDAK_TAKEOVER_EVERY", "1s");
        if (command.equals(DEMO)) {
            // as the script does
            environment.put("ONDERDAK_DIGESTS_PERIOD", "PT5S");
            environment.put("ONDERDAK_SIGNALS_EVERY", "5s");
        }
        environment.put("ONDERDAK_POSTGRES_PORT", Integer.toString(postgresPort));
        environment.put("ONDERDAK_KAFKA_PORT", Integer.toString(kafkaPort));
        environment.put("ONDERDAK_ISSUER_PORT", Integer.toString(issuerPort));
        servicePorts.forEach(
                (service, port) -> environment.put("ONDERDAK_" + service.name() + "_PORT", Integer.toString(port)));
        return environment;
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
