// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormTest {

    private static Optional<Object> read(Class<?> type, String text) {
        return TextForm.of(type).orElseThrow().read(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29T12:00:00Z, 2024-02-29T12:00:00Z",
        "2024-02-29T12:00:00+00:00, 2024-02-29T12:00:00Z",
        "2024-02-29T12:00:00-01:00, 2024-02-29T13:00:00Z",
        "2024-02-29T12:00:00.123456Z, 2024-02-29T12:00:00.123456Z",
        "2024-02-29T12:00:00.123456001Z, 2024-02-29T12:00:00.123456Z",
        "2024-02-29T12:00:00.999999999Z, 2024-02-29T12:00:00.999999Z"
    })
    void aMomentIsReadToTheMicrosecond(String text, Instant moment) {
        assertEquals(Optional.of(moment), read(Instant.class, text));
    }

    @Test
    void aMomentWithItsOffsetToo() {
        assertEquals(
                Optional.of(OffsetDateTime.parse("2024-02-29T12:00:00.123456+01:00")),
                read(OffsetDateTime.class, "2024-02-29T12:00:00.123456789+01:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29T12:00:00-00:00", "2024-02-29T12:00:00.5-00:00"})
    void anUnknownOffsetIsRefused(String text) {
        assertEquals(Optional.empty(), read(Instant.class, text));
        assertEquals(Optional.empty(), read(OffsetDateTime.class, text));
    }
}
