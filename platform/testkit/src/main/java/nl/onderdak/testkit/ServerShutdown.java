// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A shell that waits for the end of this virtual machine, from any cause, and then ends the servers and removes
 * their data. It notices by the closing of its standard input, which also a kill cannot prevent.
 */
final class ServerShutdown {

    private static final String SCRIPT = """
        trap '' INT TERM HUP
        cat > /dev/null
        folder=$1; shift
        for file in "$@"; do
          pid=$(head -n 1 "$folder/$file" 2>/dev/null) && [ -n "$pid" ] && kill -QUIT "$pid" 2>/dev/null
          case "$file" in kafka/*) [ -n "$pid" ] && kill -KILL "$pid" 2>/dev/null;; esac
        done
        for attempt in 1 2 3 4 5 6 7 8 9 10; do
          rm -rf "$folder" 2>/dev/null; [ -e "$folder" ] || exit 0
          sleep 0.3
        done
        """;

    private ServerShutdown() {}

    static void watch(Path folder) throws IOException {
        var command = new ArrayList<>(List.of("sh", "-c", SCRIPT, "undertaker", folder.toString()));
        command.addAll(Servers.pidFiles());
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
