// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A request as a line for the shell. Tokens stand as {@code $TOKEN}; a body goes into a file. */
final class Reproduction {

    private static final Path FOLDER = Path.of("target", "fuzz");
    private static final int SHORT = 500;

    private Reproduction() {}

    static String of(Shot shot, int port) {
        if (shot.framing() == Shot.Framing.RAW) {
            return "nc localhost " + port + " < " + file(shot.body());
        }
        var line = new StringBuilder("curl -i --http1.1 --path-as-is -X " + quoted(shot.method()) + " "
                + quoted("http://localhost:" + port + shot.target()));
        for (var header : shot.headers()) {
            line.append(" -H ")
                    .append(
                            header.startsWith("Authorization: Bearer ey")
                                    ? "\"Authorization: Bearer $TOKEN\""
                                    : quoted(header));
        }
        if (shot.framing() == Shot.Framing.CHUNKED) {
            line.append(" -H 'Transfer-Encoding: chunked'");
        }
        if (shot.hasBody()) {
            line.append(" --data-binary ")
                    .append(
                            isPlain(shot.body())
                                    ? quoted(new String(shot.body(), StandardCharsets.US_ASCII))
                                    : "@" + file(shot.body()));
        }
        return line.toString();
    }

    /** All that was found, which may be more than a test should print. */
    static void keep(List<String> faults) {
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve("faults"), faults);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean isPlain(byte[] body) {
        for (var next : body) {
            if (next < ' ') {
                return false;
            }
        }
        return body.length <= SHORT && (body.length == 0 || body[0] != '@');
    }

    private static String quoted(String text) {
        return text.length() > SHORT * 4
                ? "\"$(cat " + file(text.getBytes(StandardCharsets.UTF_8)) + ")\""
                : "'" + text.replace("'", "'\\''") + "'";
    }

    private static Path file(byte[] content) {
        try {
            Files.createDirectories(FOLDER);
            var file = FOLDER.resolve(Integer.toHexString(Arrays.hashCode(content)));
            return Files.write(file, content).toAbsolutePath();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
