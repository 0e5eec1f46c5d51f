// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenMomentsTest {

    private static final Instant FIRST = Instant.parse("2024-05-02T10:00:00Z");
    private static final Instant SECOND = FIRST.plusMillis(100);
    private static final Instant THIRD = FIRST.plusMillis(200);

    private final OpenMoments moments = new OpenMoments();

    @Test
    void aMomentThatNothingIsInHandBeforeIsClosedAtOnce() {
        // When
        moments.open(FIRST, Set.of());

        // Then
        assertEquals(Optional.of(FIRST), moments.close(Set.of()));
        assertTrue(moments.isEmpty());
    }

    @Test
    void aMomentWaitsForWhatWasInHandAndForNothingThatBeganLater() {
        // Given
        moments.open(FIRST, Set.of("3/17", "4/2"));

        // Then
        assertEquals(Optional.empty(), moments.close(Set.of("3/17", "5/1")));
        assertEquals(Optional.of(FIRST), moments.close(Set.of("5/1", "3/18")));
    }

    @Test
    void oneTransactionHoldsBackEveryMomentThatItMayRecordBefore() {
        // Given
        moments.open(FIRST, Set.of());
        moments.open(SECOND, Set.of("3/17"));
        moments.open(THIRD, Set.of("3/17"));

        // Then
        assertEquals(Optional.of(FIRST), moments.close(Set.of("3/17")));
        assertFalse(moments.isEmpty());
        assertEquals(Optional.of(THIRD), moments.close(Set.of()));
    }

    @Test
    void aLaterMomentIsNotClosedBeforeAnEarlierOne() {
        // Given
        moments.open(FIRST, Set.of("3/17"));
        moments.open(SECOND, Set.of());

        // Then
        assertEquals(Optional.empty(), moments.close(Set.of("3/17")));
    }
}
