// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.onderdak.local.Service;
import nl.onderdak.local.Settings;
import nl.onderdak.local.State;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The whole packaged system as {@code ./onderdak up} starts it, in a folder and on ports of its own. It is up while the
 * tests of a class run.
 */
final class RunningSystem implements BeforeAllCallback, AfterAllCallback {

    private static final Duration TIME_TO_START = Duration.ofMinutes(3);

    private final Settings settings;
    private final Path log;
    private Process script;

    RunningSystem() {
        try {
            var folder = Files.createTempDirectory("onderdak-system-");
            this.settings = Settings.aside(folder.resolve("data"));
            this.log = folder.resolve("up.log");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        up();
    }

    /** Starts it, on the data of before if any, and waits until all is ready. */
    void up() {
        try {
            var target = settings.home().resolve("deploy/local/target");
            var builder = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-Xmx192m",
                            "-Donderdak.home=" + settings.home(),
                            "-jar",
                            target.resolve("local-0.1.0.jar").toString(),
                            "up")
                    .directory(settings.home().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment());
            script = builder.start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Awaitility.await("the system to be ready")
                .atMost(TIME_TO_START)
                .failFast("it ended: see " + log, () -> !script.isAlive())
                .until(() -> State.readFrom(settings.data()).isPresent() && allReady());
    }

    /** Stops it as Ctrl-C does. */
    void down() throws InterruptedException {
        script.destroy();
        if (!script.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("does not stop");
        }
    }

    Settings settings() {
        return settings;
    }

    String url(Service service) {
        return settings.url(service);
    }

    /** Sends a signal to one of the processes. */
    void signal(String process, String signal) {
        long pid = "supervisor".equals(process)
                ? state().supervisor().pid()
                : state().named(process).orElseThrow().pid();
        kill(pid, signal);
    }

    /** Kills a process without warning, and gives its number. */
    long killHard(String process) {
        long pid = state().named(process).orElseThrow().pid();
        kill(pid, "KILL");
        return pid;
    }

    /** Waits until another process has taken the place of a killed one and everything is ready. */
    void awaitReplaced(String process, long killed) {
        Awaitility.await(process + " to be back")
                .atMost(TIME_TO_START)
                .until(() -> state().named(process)
                                .filter(now ->
                                        now.pid() != killed && now.handle().isPresent())
                                .isPresent()
                        && allReady());
    }

    void awaitReady() {
        Awaitility.await("everything to be ready").atMost(TIME_TO_START).until(this::allReady);
    }

    private boolean allReady() {
        for (var service : Service.values()) {
            if (Api.statusOf(url(service) + "/q/health/ready") != 200) {
                return false;
            }
        }
        return true;
    }

    private State state() {
        return State.readFrom(settings.data()).orElseThrow();
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

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("ONDERDAK_DATA", settings.data().toString());
        environment.put("ONDERDAK_POSTGRES_PORT", Integer.toString(settings.postgresPort()));
        environment.put("ONDERDAK_KAFKA_PORT", Integer.toString(settings.kafkaPort()));
        environment.put("ONDERDAK_ISSUER_PORT", Integer.toString(settings.issuerPort()));
        settings.servicePorts()
                .forEach((service, port) -> environment.put(service.portVariable(), Integer.toString(port)));
        return environment;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        script.destroy();
        try {
            if (!script.waitFor(60, TimeUnit.SECONDS)) {
                script.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
