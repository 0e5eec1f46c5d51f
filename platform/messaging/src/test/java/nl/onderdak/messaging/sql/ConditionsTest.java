// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ConditionsTest {

    @Test
    void aFilterThatIsNotGivenIsNoCondition() {
        // When
        var conditions = new Conditions().and("municipality = ?", null);

        // Then
        assertEquals("", conditions.where());
        assertArrayEquals(new Object[0], conditions.arguments());
    }

    @Test
    void eachConditionHasItsOwnParameter() {
        // When
        var conditions = new Conditions()
                .and("municipality = ?", "GM0141")
                .and("state = ?", null)
                .and("id > ?", 7);

        // Then
        assertEquals(" where municipality = $1 and id > $2", conditions.where());
        assertArrayEquals(new Object[] {"GM0141", 7}, conditions.arguments());
    }

    @Test
    void parametersFollowThoseThatTheQueryNamesItself() {
        // Given
        var conditions = new Conditions("from", null);

        // When
        var limit = conditions.and("municipality = ?", "GM0141").parameter(20);

        // Then
        assertEquals("$4", limit);
        assertEquals(" where municipality = $3", conditions.where());
        assertArrayEquals(new Object[] {"from", null, "GM0141", 20}, conditions.arguments());
    }
}
