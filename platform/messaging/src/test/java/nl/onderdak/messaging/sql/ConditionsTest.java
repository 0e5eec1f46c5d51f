// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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
    void aSingleValueIsComparedForEquality() {
        // When
        var one = in(List.of(141));
        var several = in(List.of(141, 153));

        // Then
        assertEquals(" where municipality = $1", one.where());
        assertArrayEquals(new Object[] {"GM141"}, one.arguments());
        assertEquals(" where municipality = any($1)", several.where());
        assertArrayEquals(new Object[] {new String[] {"GM141", "GM153"}}, several.arguments());
        assertEquals(" where municipality = any($1)", in(List.of()).where());
        assertEquals("", in(null).where());
    }

    private static Conditions in(List<Integer> codes) {
        return new Conditions().in("municipality", codes, code -> "GM" + code);
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
