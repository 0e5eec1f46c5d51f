// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BucketsTest {

    @Test
    void noMoreAreKeptThanTheMostAndWhoComesLaterSharesOne() {
        // Given
        var buckets = new Buckets(1);
        for (int client = 0; client < Buckets.MOST; client++) {
            assertTrue(buckets.take("client " + client).granted());
        }

        // When
        var first = buckets.take("one more");
        var second = buckets.take("another one");
        var known = buckets.take("client 7");

        // Then
        assertTrue(first.granted());
        assertFalse(second.granted());
        assertFalse(known.granted());
        assertEquals(Buckets.MOST + 1, buckets.size());
    }
}
