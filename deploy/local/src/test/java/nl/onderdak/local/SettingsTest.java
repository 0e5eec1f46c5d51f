// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void withoutAnEnvironmentEverythingIsWhereTheDocumentationSays() {
        // When
        var settings = Settings.of(Map.of());

        // Then
        assertEquals(
                List.of(8081, 8082, 8083, 8084),
                List.copyOf(settings.servicePorts().values()));
        assertEquals(8085, settings.issuerPort());
        assertEquals(5433, settings.postgresPort());
        assertEquals(9094, settings.kafkaPort());
        assertEquals(settings.home().resolve(".data"), settings.data());
    }

    @Test
    void theEnvironmentMovesPortsAndFolder() {
        // When
        var settings = Settings.of(Map.of(
                "ONDERDAK_QUOTA_PORT", "18081",
                "ONDERDAK_ISSUER_PORT", "18085",
                "ONDERDAK_DATA", "/elsewhere"));

        // Then
        assertEquals("http://localhost:18081", settings.url(Service.QUOTA));
        assertEquals(18085, settings.issuerPort());
        assertEquals(Path.of("/elsewhere"), settings.data());
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "0", "65536", "-1", "8081x"})
    void whatIsNoPortIsNamed(String given) {
        // When
        var failure = assertThrows(
                IllegalArgumentException.class, () -> Settings.of(Map.of("ONDERDAK_SUPERVISION_PORT", given)));

        // Then
        assertTrue(failure.getMessage().contains("ONDERDAK_SUPERVISION_PORT"), failure.getMessage());
    }

    @Test
    void everyPortIsKnownWithTheVariableThatMovesIt() {
        // When
        var ports = Settings.of(Map.of()).ports();

        // Then
        assertEquals(7, ports.size());
        assertTrue(ports.values().stream().allMatch(what -> what.contains("ONDERDAK_")), ports.toString());
    }
}
