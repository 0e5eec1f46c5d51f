// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;
import nl.onderdak.contracts.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The SBOM of a service names every jar that it is delivered with, by its hash, and none that it is not. */
class BillOfMaterialsE2E {

    @ParameterizedTest
    @EnumSource(Service.class)
    void namesWhatIsDeliveredAndNothingElse(Service service) throws IOException {
        // Given
        var target = Path.of(System.getProperty("onderdak.home"), service.module(), "target");

        // When
        var delivered = new TreeMap<String, String>();
        try (var files = Files.walk(target.resolve("quarkus-app/lib"))) {
            files.filter(Files::isRegularFile)
                    .forEach(jar -> delivered.put(sha256(jar), jar.getFileName().toString()));
        }
        var named = new TreeMap<String, String>();
        Api.JSON
                .readTree(target.resolve("bom.json").toFile())
                .path("components")
                .forEach(component -> component.path("hashes").forEach(hash -> {
                    if (hash.path("alg").asText().equals("SHA-256")) {
                        named.put(
                                hash.path("content").asText(),
                                component.path("purl").asText());
                    }
                }));

        // Then
        assertFalse(delivered.isEmpty());
        var unnamed = new TreeMap<>(delivered);
        unnamed.keySet().removeAll(named.keySet());
        assertEquals("{}", unnamed.toString(), "delivered but not named");
        named.keySet().removeAll(delivered.keySet());
        assertEquals("{}", named.toString(), "named but not delivered");
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
