// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ScopeDescriptionsTest {

    @Test
    void eachScopeHasOne() throws IllegalAccessException {
        var scopes = new TreeSet<String>();
        for (var field : Arrays.stream(Scopes.class.getDeclaredFields())
                .filter(field -> field.getType() == String.class)
                .toList()) {
            scopes.add((String) field.get(null));
        }

        assertEquals(scopes, ScopeDescriptions.all().keySet());
        assertThrows(IllegalArgumentException.class, () -> ScopeDescriptions.of("nothing:read"));
    }

    @Test
    void eachIsOneSentenceOfItsOwn() {
        var descriptions = ScopeDescriptions.all().values();

        assertTrue(
                descriptions.stream().allMatch(text -> text.matches("[A-Z][^.]{20,190}\\.")), descriptions::toString);
        assertEquals(descriptions.size(), new HashSet<>(descriptions).size());
    }
}
