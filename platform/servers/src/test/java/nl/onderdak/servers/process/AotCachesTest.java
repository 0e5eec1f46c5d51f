// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCachesTest {

    @TempDir
    Path folder;

    private Path program;
    private AotCaches caches;

    @BeforeEach
    void aProgram() throws Exception {
        program = Files.createDirectories(folder.resolve("program"));
        Files.writeString(program.resolve("run.jar"), "first");
        caches = AotCaches.in(folder.resolve("caches"));
    }

    @Test
    void withoutARecordingThereIsNone() {
        // Then
        assertInstanceOf(AotCache.None.class, caches.forFolder("service", program));
    }

    @Test
    void whatWasRecordedIsUsedUntilTheProgramChanges() throws Exception {
        // Given
        var recorded =
                assertInstanceOf(AotCache.Recorded.class, caches.recording().forFolder("service", program));
        Files.writeString(recorded.file(), "learned");

        // When
        var used = assertInstanceOf(AotCache.Used.class, caches.forFolder("service", program));
        Files.writeString(program.resolve("run.jar"), "second build");

        // Then
        assertEquals(recorded.file(), used.file());
        assertInstanceOf(AotCache.None.class, caches.forFolder("service", program));
    }

    @Test
    void aNewRecordingReplacesTheOldOne() throws Exception {
        // Given
        var old = assertInstanceOf(AotCache.Recorded.class, caches.recording().forFolder("service", program));
        Files.writeString(old.file(), "learned");
        Files.writeString(program.resolve("run.jar"), "second build");

        // When
        caches.recording().forFolder("service", program);

        // Then
        assertFalse(Files.exists(old.file()));
    }
}
