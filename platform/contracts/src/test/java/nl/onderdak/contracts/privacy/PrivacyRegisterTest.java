// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The published register agrees with the code. */
class PrivacyRegisterTest {

    private static final Path REGISTER = Path.of("..", "..", "docs", "privacy.md");
    private static final Pattern ACTIVITY = Pattern.compile("\\| `([a-z]+)` \\| `([A-Z]+)` \\| .+");
    private static final Pattern POLICY =
            Pattern.compile("\\| `([A-Z_]+)` \\| `(P[0-9A-Z]+)` \\| ([^|]+) \\| ([0-9-]{10}) \\|");

    @Test
    void everyActivityIsInTheRegisterAndNoOther() throws IOException {
        assertEquals(
                Arrays.stream(Activity.values())
                        .map(activity -> List.of(activity.code(), activity.name()))
                        .toList(),
                rows(ACTIVITY));
    }

    @Test
    void everyTermIsInTheRegisterAndNoOther() throws IOException {
        assertEquals(
                RetentionPolicies.ADOPTED.all().stream()
                        .map(policy -> List.of(
                                policy.what().name(),
                                policy.term().toString(),
                                policy.basis(),
                                policy.validFrom().toString()))
                        .toList(),
                rows(POLICY));
    }

    private static List<List<String>> rows(Pattern form) throws IOException {
        try (var lines = Files.lines(REGISTER)) {
            return lines.map(form::matcher)
                    .filter(row -> row.matches())
                    .map(row -> IntStream.rangeClosed(1, row.groupCount())
                            .mapToObj(row::group)
                            .toList())
                    .toList();
        }
    }
}
