// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.concurrency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    private static EntityTags tags(String... lines) {
        return EntityTags.read(List.of(lines)).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "x",
                "\"",
                "\"1",
                "1\"",
                "w/\"1\"",
                "W/1",
                "W/ \"1\"",
                "'1'",
                "\"1\" \"2\"",
                "\"1\"\"2\"",
                "*, \"1\"",
                "\"1\", *",
                "**",
                "\"a b\"",
                "\"1\"; q=1"
            })
    void whatIsNoListOfTagsIsRefused(String text) {
        assertEquals(Optional.empty(), EntityTags.read(List.of(text)));
    }

    @Test
    void tagsMayStandInOneLineOrInSeveral() {
        assertEquals(
                List.of("\"1\"", "W/\"2\"", "\"\""),
                tags("\"1\" ,, W/\"2\"", " \"\" ").tags());
    }

    @Test
    void aTagMayHaveACommaInIt() {
        assertEquals(List.of("\"1,2\"", "\"3\""), tags("\"1,2\",\"3\"").tags());
    }

    @Test
    void anAsteriskStandsForEveryTag() {
        assertTrue(tags(" * ").any());
        assertTrue(tags("*").includeWeakly("\"7\""));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {"'\"1\"','\"1\"'", "'W/\"1\"','\"1\"'", "'\"1\"','W/\"1\"'", "'W/\"1\"','W/\"1\"'"})
    void weaklyTheMarkOfWeaknessDoesNotCount(String given, String current) {
        assertTrue(tags(given).includeWeakly(current));
        assertFalse(tags(given).includeWeakly("\"2\""));
    }

    @Test
    void stronglyAWeakTagEqualsNothing() {
        assertEquals(List.of("\"2\""), tags("W/\"1\", \"2\"").strong());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\"1\",", " ", "\"", "W/"})
    void aHostileValueIsReadInTime(String piece) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> EntityTags.read(List.of(piece.repeat(200_000))));
    }
}
