// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.onderdak.servers.process.Executables;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The servers of tests run for root and for a normal user, and go with the virtual machine that wanted them. */
class RunsForAnyoneTest {

    /** A user without rights on any Linux. */
    private static final String NOBODY = "65534";

    @TempDir
    Path folder;

    /** Main class of a process that starts servers, prints their ports and waits to be killed. */
    public static final class Wanting {

        private Wanting() {}

        /** @param arguments none */
        public static void main(String[] arguments) throws IOException {
            var servers = Servers.running();
            System.out.println("user " + System.getProperty("user.name"));
            System.out.println("folder " + System.getProperty("onderdak.testkit.folder"));
            System.out.println("postgres " + servers.postgres().pid());
            System.out.println("kafka " + servers.kafka().pid());
            System.in.read();
        }
    }

    @Test
    void theyEndWithTheVirtualMachineOfAnyRunner() throws Exception {
        // Given
        var process = start(List.of(), System.getProperty("java.class.path"));

        // When
        var output = read(process);
        process.destroyForcibly();

        // Then
        assertEquals("user " + System.getProperty("user.name"), output.getFirst());
        assertGone(output);
    }

    @Test
    void aNormalUserCanRunThem() throws Exception {
        // Given
        assumeTrue(System.getProperty("user.name").equals("root"), "a user other than root stays that user");
        assumeTrue(Executables.find("setpriv").isPresent());
        var process = start(
                List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), readableClassPath());

        // When
        var output = read(process);
        process.destroy();

        // Then
        assertEquals("user nobody", output.getFirst());
        assertGone(output);
    }

    private Process start(List<String> prefix, String classPath) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                classPath,
                Wanting.class.getName()));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("errors.log").toFile());
        if (!prefix.isEmpty()) {
            builder.environment().put("HOME", folder.toString());
        }
        return builder.start();
    }

    /** Jars in root's home are closed to others. */
    private String readableClassPath() throws IOException {
        var copies = Files.createDirectories(folder.resolve("classes"));
        var places = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var place = Path.of(entry);
            if (!Files.exists(place) || entry.matches(".*(maven|gradle|deployment|hibernate|vertx).*jar")) {
                continue;
            }
            var copy = copies.resolve(places.size() + "-" + place.getFileName());
            copy(place, copy);
            places.add(copy.toString());
        }
        return String.join(File.pathSeparator, places);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.copy(file, target);
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private List<String> read(Process process) throws IOException {
        var lines = new ArrayList<String>();
        try (BufferedReader reader = process.inputReader()) {
            for (var line = reader.readLine(); line != null && lines.size() < 4; line = reader.readLine()) {
                if (line.matches("(user|folder|postgres|kafka) .*")) {
                    lines.add(line);
                }
                if (lines.size() == 4) {
                    break;
                }
            }
        }
        assertEquals(4, lines.size(), () -> lines + errors());
        return lines;
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors.log"));
        } catch (IOException none) {
            return "";
        }
    }

    private static void assertGone(List<String> output) {
        var left = Path.of(output.get(1).substring("folder ".length()));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            for (var line : output.subList(2, 4)) {
                var pid = Long.parseLong(line.substring(line.indexOf(' ') + 1));
                assertTrue(ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty(), line);
            }
            assertTrue(Files.notExists(left), left.toString());
        });
    }
}
