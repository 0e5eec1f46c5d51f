// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The running processes, as recorded in {@code state.json} of the data folder: for other shells, for tests that kill
 * processes, and for the next start after this one was killed.
 *
 * @param supervisor the process that starts and stops the others
 * @param processes the others, in the order in which they started
 */
public record State(Running supervisor, List<Running> processes) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * One process.
     *
     * @param name name for readers
     * @param pid process id
     * @param startedAt when the operating system started it, in milliseconds since 1970; distinguishes it from a later process
     *     with the same id
     * @param port TCP port that it listens on, 0 for none
     * @param log its log file
     */
    public record Running(String name, long pid, long startedAt, int port, String log) {

        static Running of(String name, long pid, int port, Path log) {
            return new Running(name, pid, startOf(ProcessHandle.of(pid)), port, log == null ? "" : log.toString());
        }

        /** The process, if it still lives. */
        public Optional<ProcessHandle> handle() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> startOf(Optional.of(handle)) == startedAt);
        }

        private static long startOf(Optional<ProcessHandle> handle) {
            return handle.flatMap(found -> found.info().startInstant())
                    .map(Instant::toEpochMilli)
                    .orElse(0L);
        }
    }

    /** The state that an earlier start wrote in this folder. */
    public static Optional<State> readFrom(Path data) {
        var file = file(data);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), State.class));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The process with this name. */
    public Optional<Running> named(String name) {
        return processes.stream().filter(process -> process.name().equals(name)).findFirst();
    }

    void writeTo(Path data) {
        try {
            Files.createDirectories(data);
            var fresh = data.resolve("state.json.new");
            JSON.writeValue(fresh.toFile(), this);
            Files.move(fresh, file(data), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new UncheckedIOException("could not write the state of the system to " + data, broken);
        }
    }

    static void removeFrom(Path data) {
        try {
            Files.deleteIfExists(file(data));
        } catch (IOException broken) {
            throw new UncheckedIOException("could not remove the state of the system from " + data, broken);
        }
    }

    private static Path file(Path data) {
        return data.resolve("state.json");
    }
}
