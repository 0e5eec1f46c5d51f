// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls that {@code README.md} and {@code docs/connect} show work as they are written, on a system with the demo. */
class DocumentedCallsE2E {

    private static final Path HOME = Path.of(System.getProperty("onderdak.home"));

    @RegisterExtension
    static final RunningSystem system = RunningSystem.demo();

    @ParameterizedTest
    @MethodSource("pagesWithCalls")
    void everyCallWorksAsItIsWritten(String page) throws Exception {
        assertEquals(List.of(), new ShellRun(system).faults(page(page)));
    }

    @Test
    void noCallIsLeftOut() throws IOException {
        for (var page : pages()) {
            assertEquals(List.of(), page(page).unmarked(), page + ": a call in a block that is not fenced as sh");
        }
    }

    /** What a page must not say; the part of the message that names why. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                // a path that is no more
                "```sh\ncurl -s localhost:8084/v1/openapi.yaml\n```",
                // a body that is refused
                """
                ```sh
                COA=$(./onderdak token coa)
                curl -s -H "Authorization: Bearer $COA" -H 'Idempotency-Key: a-stale-body' \
                  -H 'Content-Type: application/json' -d '{"municipality": "GM0141"}' localhost:8082/v1/couplings
                ```\
                """,
                // a refusal that does not come
                "```sh\ncurl -s localhost:8084/v1/openapi.json  # 409\n```",
                // a member that is no more
                "```sh\ncurl -s localhost:8084/v1/openapi.json\n```\n```json\n{\"openApi\": \"3.1.0\"}\n```",
                // another code
                """
                ```sh
                curl -s localhost:8084/v1/balances/GM0141 # 401
                ```
                ```json
                {"type": "urn:nld:onderdak:problem:forbidden"}
                ```\
                """,
                // a command that fails
                "```sh\ncurl -s localhost:8084/v1/openapi.json | jq -e .nothing\n```"
            })
    void aStalePageIsFound(String page) throws Exception {
        assertTrue(!new ShellRun(system).faults(ShellPage.of(page)).isEmpty(), page);
    }

    static Stream<String> pagesWithCalls() throws IOException {
        return pages().stream().filter(page -> read(page).hasCalls());
    }

    private static List<String> pages() throws IOException {
        try (var connect = Files.list(HOME.resolve("docs/connect"))) {
            return Stream.concat(
                            Stream.of("README.md"),
                            connect.map(file -> "docs/connect/" + file.getFileName())
                                    .filter(name -> name.endsWith(".md"))
                                    .sorted())
                    .toList();
        }
    }

    private static ShellPage read(String page) {
        try {
            return page(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ShellPage page(String page) throws IOException {
        return ShellPage.of(Files.readString(HOME.resolve(page)));
    }
}
