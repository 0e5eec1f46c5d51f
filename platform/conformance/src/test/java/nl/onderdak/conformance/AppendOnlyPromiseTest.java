// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AppendOnlyPromiseTest {

    @Test
    void theCommentAboveATablePromises() {
        // Given
        var script = """
            -- SPDX-License-Identifier: EUPL-1.2

            -- Append-only: a correction
            -- is a next version.
            create table figure (
                id uuid primary key -- append-only
            );

            create table figure_of_municipality (
                id uuid primary key
            );

            -- The archive, which is append-only.
            create table archive.reference (id uuid);

            -- Every change of it is appended.
            create table register (id uuid);
            """;

        // Then
        assertEquals(
                List.of("figure", "archive.reference"),
                AppendOnly.promised(script).toList());
    }
}
