// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    @Test
    void oneToFourAreSmall() {
        assertFalse(SmallCells.isSmall(0));
        assertTrue(SmallCells.isSmall(1));
        assertTrue(SmallCells.isSmall(4));
        assertFalse(SmallCells.isSmall(5));
    }

    @Test
    void nothingIsLeftOutWithoutASmallCell() {
        assertEquals(Map.of("a", 5L, "b", 0L, "c", 900L), published(Map.of("a", 5L, "b", 0L, "c", 900L)));
    }

    @Test
    void aSingleSmallCellTakesTheSmallestOtherWithIt() {
        assertEquals(Map.of("b", 0L, "d", 80L), published(Map.of("a", 3L, "b", 0L, "c", 9L, "d", 80L)));
    }

    @Test
    void twoSmallCellsWhoseSumIsSmallTakeAThirdWithThem() {
        // 1 and 1: the total less the rest would be 2, and each of them at least 1
        assertEquals(Map.of("d", 80L), published(Map.of("a", 1L, "b", 1L, "c", 9L, "d", 80L)));
        assertEquals(Map.of("d", 80L), published(Map.of("a", 1L, "b", 3L, "c", 9L, "d", 80L)));
        assertEquals(Map.of("c", 9L, "d", 80L), published(Map.of("a", 1L, "b", 4L, "c", 9L, "d", 80L)));
    }

    @Test
    void zerosAreTheLastToFollow() {
        assertEquals(Map.of("c", 0L), published(Map.of("a", 3L, "b", 6L, "c", 0L)));
        assertEquals(Map.of(), published(Map.of("a", 3L, "b", 0L)));
    }

    @Test
    void theTotalLessTheRestNeverGivesASmallNumberAway() {
        var random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            var counts = new HashMap<String, Long>();
            for (int i = 0; i < 2 + random.nextInt(8); i++) {
                counts.put("GM" + i, (long) random.nextInt(12));
            }
            var published = published(counts);
            var missing = counts.size() - published.size();
            var sum = counts.entrySet().stream()
                    .filter(cell -> !published.containsKey(cell.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            assertTrue(published.values().stream().noneMatch(SmallCells::isSmall), counts::toString);
            assertTrue(missing == 0 || published.isEmpty() || missing >= 2 && sum >= 5, counts::toString);
        }
    }

    private static Map<String, Long> published(Map<String, Long> counts) {
        return SmallCells.leaveOut(counts).entrySet().stream()
                .filter(cell -> cell.getValue().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, cell -> cell.getValue().get()));
    }
}
