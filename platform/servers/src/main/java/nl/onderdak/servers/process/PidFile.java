// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file in which a process writes its own number before it becomes the requested program. So when the process
 * that started it is killed at any moment, the next run finds the orphan.
 */
public record PidFile(Path file) {

    /** Precision of the start time that the operating system reports. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** Beside its log. */
    public static PidFile beside(Path log) {
        return new PidFile(log.resolveSibling(log.getFileName().toString().replaceFirst("\\.log$", "") + ".pid"));
    }

    /** The command, run by a shell that first writes its number and then gives its place to the command. */
    List<String> before(List<String> command) {
        var full = new ArrayList<>(List.of("sh", "-c", "echo $$ > \"$0\" && exec \"$@\"", file.toString()));
        full.addAll(command);
        return full;
    }

    /** The process that wrote this file, if it lives; a later one with its number started after the file was written. */
    public Optional<ProcessHandle> process() {
        try {
            var written = Files.getLastModifiedTime(file).toInstant().plus(TOLERANCE);
            return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process ->
                            process.info().startInstant().orElse(Instant.MIN).isBefore(written));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }
}
