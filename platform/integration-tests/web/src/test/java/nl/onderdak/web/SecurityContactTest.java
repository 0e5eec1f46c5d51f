// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecurityContactTest {

    @Test
    void aFinderOfAWeaknessReadsTheSecurityContact() {
        // When
        var text = Api.anonymous()
                .accept("*/*")
                .get("/.well-known/security.txt")
                .then()
                .statusCode(200)
                .header("Content-Type", equalToIgnoringCase("text/plain; charset=utf-8"))
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asString();

        // Then
        var fields = text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
        assertTrue(fields.get("Contact").startsWith("mailto:"), text);
        assertTrue(Instant.parse(fields.get("Expires")).isAfter(Instant.EPOCH));
        assertEquals("nl, en", fields.get("Preferred-Languages"));
    }
}
