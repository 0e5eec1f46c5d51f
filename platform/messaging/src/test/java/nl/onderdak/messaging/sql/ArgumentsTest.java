// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    private static final Instant MOMENT = Instant.parse("2024-06-30T22:00:00Z");
    private static final OffsetDateTime IN_UTC = OffsetDateTime.parse("2024-06-30T22:00:00Z");

    @Test
    void aMomentIsPassedInUtc() {
        assertEquals(IN_UTC, Arguments.of(MOMENT).getValue(0));
    }

    @Test
    void aColumnOfMomentsIsPassedInUtcWithItsGaps() {
        // Given
        var moments = Sql.column(List.of(1, 2), n -> n == 1 ? MOMENT : null, Instant[]::new);

        // Then
        assertArrayEquals(new OffsetDateTime[] {IN_UTC, null}, (OffsetDateTime[])
                Arguments.of(moments).getValue(0));
    }

    @Test
    void everythingElseIsPassedAsItIs() {
        // Given
        var names = new String[] {"GM0141"};

        // When
        var arguments = Arguments.of(names, null, 3L);

        // Then
        assertEquals(names, arguments.getValue(0));
        assertNull(arguments.getValue(1));
        assertEquals(3L, arguments.getValue(2));
    }
}
