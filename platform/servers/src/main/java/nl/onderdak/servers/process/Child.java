// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that this system started, with its output in a log file and its number in a pid file. */
public final class Child {

    private static final Duration TIME_TO_DIE = Duration.ofSeconds(10);

    private final String name;
    private final Path log;
    private final ProcessHandle process;
    private final Process own;

    private Child(String name, Path log, ProcessHandle process, Process own) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.own = own;
    }

    /**
     * Starts a process in its own session, so that Ctrl-C in the terminal reaches only the supervisor. Its number
     * stands in the {@link PidFile} beside its log.
     *
     * @param name name of the process for readers
     * @param command program and arguments
     * @param environment variables beside those of this process
     * @param log file to which its output is appended
     */
    public static Child start(String name, List<String> command, Map<String, String> environment, Path log) {
        try {
            Folders.createPrivateFile(log);
            var full = new ArrayList<String>();
            Executables.find("setsid").ifPresent(setsid -> full.add(setsid.toString()));
            full.addAll(PidFile.beside(log).before(command));
            var builder = new ProcessBuilder(full)
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            var process = builder.start();
            return new Child(name, log, process.toHandle(), process);
        } catch (IOException broken) {
            throw new UncheckedIOException("could not start " + name, broken);
        }
    }

    /** A process that runs already. */
    public static Child running(String name, ProcessHandle process, Path log) {
        return new Child(name, log, process, null);
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Exit code, once a process that was started here has ended. */
    public Optional<Integer> exitCode() {
        return process.isAlive() ? Optional.empty() : Optional.ofNullable(own).map(Process::exitValue);
    }

    /** Wakes the waiting threads: the process has ended. */
    public void onExit(Runnable action) {
        process.onExit().thenRun(action);
    }

    /** Terminates it, and kills it when it does not stop in time. */
    public void stop(Duration patience) {
        process.destroy();
        awaitEnd(patience);
    }

    /** Terminates it with a given signal, such as {@code INT} for a fast shutdown of PostgreSQL. */
    public void stop(String signal, Duration patience) {
        signal(process, signal);
        awaitEnd(patience);
    }

    /** Kills it at once, as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(TIME_TO_DIE);
    }

    /** The last lines of its output, to explain its end. */
    public String lastLines(int count) {
        try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            var all = lines.toList();
            return String.join(System.lineSeparator(), all.subList(Math.max(0, all.size() - count), all.size()));
        } catch (IOException | UncheckedIOException unreadable) {
            return "";
        }
    }

    private void awaitEnd(Duration patience) {
        if (!ended(patience)) {
            process.destroyForcibly();
            ended(TIME_TO_DIE);
        }
    }

    private boolean ended(Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Sends a signal to a process that need not be a child. */
    public static void signal(ProcessHandle handle, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(handle.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException broken) {
            handle.destroy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops the process that an earlier run left behind with this log, if it lives. */
    public static void endOrphan(Path log, Duration patience) {
        PidFile.beside(log).process().ifPresent(orphan -> end(orphan, patience));
    }

    /** Stops a process that an earlier run left behind; terminates it first, kills it when that has no effect. */
    public static void end(ProcessHandle orphan, Duration patience) {
        new Child("orphan", Path.of("/dev/null"), orphan, null).stop(patience);
    }
}
