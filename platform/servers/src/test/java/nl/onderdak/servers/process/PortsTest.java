// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void noPortIsHandedOutTwice() {
        // When
        var handedOut = new HashSet<Integer>();
        for (int i = 0; i < 200; i++) {
            assertTrue(handedOut.add(Ports.free()));
        }

        // Then
        handedOut.forEach(port -> assertFalse(Ports.reserve(port)));
    }

    @Test
    void whatOneProgramWasHandedAnotherIsNotAsLongAsItRuns() throws Exception {
        // Given
        int port = Ports.free();

        // When
        var other = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PortsTest.class.getName(),
                        Integer.toString(port)))
                .redirectErrorStream(true)
                .start();
        var said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // Then
        assertTrue(other.waitFor(1, TimeUnit.MINUTES));
        assertEquals("false", said.strip());
    }

    /** @param port to reserve */
    public static void main(String[] port) {
        System.out.println(Ports.reserve(Integer.parseInt(port[0])));
    }
}
