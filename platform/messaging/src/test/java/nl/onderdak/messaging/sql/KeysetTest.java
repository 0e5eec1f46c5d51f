// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeysetTest {

    private static final UUID ID = new UUID(1, 2);
    private static final LocalDate DAY = LocalDate.of(2024, 1, 22);

    @Test
    void theFirstPageHasNoCondition() {
        for (var keyset : new Keyset[] {new Keyset(null, false, null, null), new Keyset("due", true, null, null)}) {
            assertEquals("", keyset.restrict(new Conditions()).where());
        }
    }

    @Test
    void idsAloneAreAnOrder() {
        var usual = new Keyset(null, false, null, ID);
        var reversed = new Keyset(null, true, null, ID);

        assertEquals(" where id > $1", usual.restrict(new Conditions()).where());
        assertEquals(" order by id", usual.orderBy());
        assertEquals(" where id < $1", reversed.restrict(new Conditions()).where());
        assertEquals(" order by id desc", reversed.orderBy());
    }

    @Test
    void rowsOfOneDayAreInTheOrderOfTheirIds() {
        // Given
        var conditions = new Conditions().and("municipality = ?", "GM0141");
        var usual = new Keyset("due", false, DAY, ID);
        var reversed = new Keyset("due", true, DAY, ID);

        // When
        usual.restrict(conditions);

        // Then
        assertEquals(" where municipality = $1 and (due, id) > ($2::date, $3)", conditions.where());
        assertArrayEquals(new Object[] {"GM0141", DAY, ID}, conditions.arguments());
        assertEquals(" order by due, id", usual.orderBy());
        assertEquals(
                " where (due, id) < ($1::date, $2)",
                reversed.restrict(new Conditions()).where());
        assertEquals(" order by due desc, id desc", reversed.orderBy());
    }
}
