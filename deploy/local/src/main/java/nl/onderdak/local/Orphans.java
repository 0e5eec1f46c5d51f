// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.onderdak.servers.process.Child;
import nl.onderdak.servers.process.PidFile;

/** Processes of a run whose supervisor was killed, at any moment. */
final class Orphans {

    private static final Duration TIME_TO_STOP = Duration.ofSeconds(15);

    private Orphans() {}

    /**
     * Ends them, services first.
     *
     * @return whether there were any
     * @throws IllegalStateException when their supervisor lives
     */
    static boolean endThose(Path data, Consumer<String> say) {
        State.readFrom(data).ifPresent(state -> requireNoSupervisor(state, data));
        var orphans = orphans(data);
        orphans.forEach((process, name) -> {
            say.accept("an earlier run was killed and left " + name + " (process " + process.pid() + "); stopping it");
            Child.end(process, TIME_TO_STOP);
        });
        State.removeFrom(data);
        return !orphans.isEmpty();
    }

    private static void requireNoSupervisor(State state, Path data) {
        var supervisor = state.supervisor();
        if (supervisor.pid() != ProcessHandle.current().pid()
                && supervisor.handle().isPresent()) {
            throw new IllegalStateException("Onderdak runs already (process " + supervisor.pid() + ", data in " + data
                    + "); stop it with ./onderdak down");
        }
    }

    /** Those that the state names, and those that started after it was written. */
    private static Map<ProcessHandle, String> orphans(Path data) {
        var orphans = new LinkedHashMap<ProcessHandle, String>();
        State.readFrom(data)
                .map(State::processes)
                .orElse(List.of())
                .reversed()
                .forEach(process -> process.handle().ifPresent(handle -> orphans.put(handle, process.name())));
        for (var file : pidFiles(data)) {
            new PidFile(file)
                    .process()
                    .ifPresent(handle -> orphans.putIfAbsent(
                            handle, file.getFileName().toString().replace(".pid", "")));
        }
        return orphans;
    }

    /** Of the services and the issuer, which keep their logs together, before those that services stand on. */
    private static List<Path> pidFiles(Path data) {
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        var pidFile = FileSystems.getDefault().getPathMatcher("glob:*.pid");
        try (var files = Files.walk(data, 2)) {
            return files.filter(file -> pidFile.matches(file.getFileName()))
                    .sorted(Comparator.comparing((Path file) -> !file.startsWith(data.resolve("logs")))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read " + data, broken);
        }
    }
}
