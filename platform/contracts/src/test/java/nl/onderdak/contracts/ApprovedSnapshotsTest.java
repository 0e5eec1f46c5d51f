// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The form of each event on the topic, approved by a person: a change of contract is a diff in review. Run with
 * {@code -Dcontracts.approve} to rewrite the files.
 */
class ApprovedSnapshotsTest {

    private static final Path APPROVED = Path.of("src/test/resources/approved");

    static Stream<Map.Entry<String, DomainEvent>> samples() {
        return Samples.all().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void looksAsApproved(Map.Entry<String, DomainEvent> sample) throws IOException {
        var file = APPROVED.resolve(sample.getKey() + ".json");
        if (Boolean.getBoolean("contracts.approve")) {
            Files.writeString(file, Json.pretty(sample.getValue()));
        }

        assertTrue(Files.exists(file), "not yet approved: " + sample.getKey());
        assertEquals(Files.readString(file), Json.pretty(sample.getValue()));
    }

    @Test
    void nothingIsApprovedThatIsNoLongerPublished() {
        assertEquals(
                Samples.all().keySet().stream().map(name -> name + ".json").collect(Collectors.toSet()),
                Json.filesBelow(APPROVED).stream()
                        .map(file -> file.getFileName().toString())
                        .collect(Collectors.toSet()));
    }
}
