// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.Watermark;
import org.junit.jupiter.api.Test;

class WatermarkHistoryTest {

    private static final Instant START = Instant.parse("2024-05-02T10:00:00Z");

    private final WatermarkHistory history = new WatermarkHistory();

    @Test
    void aReaderHasReadUpToTheLatestWatermarkThatItsPositionsReach() {
        // Given
        history.add(watermark(1, Map.of(0, 10L)));
        history.add(watermark(3, Map.of(0, 30L, 1, 5L)));
        history.add(watermark(2, Map.of(0, 20L)));

        // Then
        assertEquals(Optional.empty(), history.readUpTo(Map.of(0, 9L)));
        assertEquals(Optional.of(START.plusSeconds(1)), history.readUpTo(Map.of(0, 19L)));
        assertEquals(Optional.of(START.plusSeconds(2)), history.readUpTo(Map.of(0, 30L, 1, 4L)));
        assertEquals(Optional.of(START.plusSeconds(3)), history.readUpTo(Map.of(0, 30L, 1, 5L)));
    }

    @Test
    void nothingIsKnownOfASourceWithoutWatermark() {
        assertEquals(Optional.empty(), history.readUpTo(Map.of(0, 900L)));
    }

    @Test
    void aReaderFarBehindStillFindsOneThoughOldOnesAreThinnedOut() {
        // When
        for (int i = 1; i <= 50_000; i++) {
            history.add(watermark(i, Map.of(0, (long) i)));
        }

        // Then
        assertEquals(Optional.of(START.plusSeconds(50_000)), history.readUpTo(Map.of(0, 50_000L)));
        var halfWay = history.readUpTo(Map.of(0, 25_000L)).orElseThrow();
        assertTrue(halfWay.isAfter(START.plusSeconds(20_000)), halfWay.toString());
        assertTrue(!halfWay.isAfter(START.plusSeconds(25_000)), halfWay.toString());
    }

    private static Watermark watermark(int second, Map<Integer, Long> endOffsets) {
        return new Watermark(Service.PLACEMENT.source(), START.plusSeconds(second), endOffsets);
    }
}
