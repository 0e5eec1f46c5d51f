// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.onderdak.conformance.contract.NeverSeen;
import nl.onderdak.contracts.Service;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a contract declares is seen by a test of its service: each response of an operation that is no refusal, and each
 * property of what is returned. The reverse, that nothing else is seen, the tests of the services check themselves.
 *
 * <p>{@code contract-unseen.txt} of a service lists what no test shows yet, and should become shorter.
 * What a run finds is in {@code target/<module>-unseen.txt}, to be reviewed and copied.
 */
@Tag("long")
class DeclaredAndSeenE2E {

    private static final Path HOME = Path.of(System.getProperty("onderdak.home"));

    @ParameterizedTest
    @EnumSource(Service.class)
    void whatIsDeclaredIsSeenByATest(Service service) throws IOException {
        // Given
        var module = HOME.resolve(service.module());
        var seen = module.resolve("target/contract-seen.txt");
        var known = module.resolve("contract-unseen.txt");
        assumeTrue(Files.exists(seen), "all tests of " + service.module() + " run first");

        // When
        var unseen = NeverSeen.of(module.resolve("openapi.json"), seen);
        Files.write(Path.of("target", service.module() + "-unseen.txt"), unseen);

        // Then
        var more = new ArrayList<>(unseen);
        more.removeAll(Files.exists(known) ? Files.readAllLines(known) : List.of());
        assertEquals("", String.join("\n", more), "no test of " + service.module() + " sees");
    }
}
