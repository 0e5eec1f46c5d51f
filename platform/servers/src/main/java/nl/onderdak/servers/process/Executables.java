// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs that this machine may or may not have. */
public final class Executables {

    private static final List<String> USUAL_PLACES = List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin");

    private Executables() {}

    /** Where the program is, if the machine has it. */
    public static Optional<Path> find(String program) {
        var path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Stream.of(path.split(":")).filter(place -> !place.isBlank()), USUAL_PLACES.stream())
                .map(place -> Path.of(place, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Whether the command ends well. */
    public static boolean succeeds(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
