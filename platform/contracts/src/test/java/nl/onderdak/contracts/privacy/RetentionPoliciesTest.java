// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionPoliciesTest {

    private static final LocalDate CHANGE = LocalDate.of(2027, 7, 1);

    private static final RetentionPolicies POLICIES = new RetentionPolicies(List.of(
            new RetentionPolicy(Kept.AUDIT_RECORD, Period.ofYears(1), "a new law", CHANGE),
            new RetentionPolicy(Kept.COA_REFERENCE, Period.ofYears(9), "another matter", LocalDate.of(2024, 1, 1)),
            new RetentionPolicy(Kept.AUDIT_RECORD, Period.ofYears(5), "the old law", LocalDate.of(2024, 1, 1))));

    @Test
    void aChangeOfPolicyCountsFromItsDay() {
        // When
        var before = POLICIES.on(CHANGE.minusDays(1), Kept.AUDIT_RECORD);
        var from = POLICIES.on(CHANGE, Kept.AUDIT_RECORD);

        // Then
        assertEquals("the old law", before.basis());
        assertEquals(LocalDate.of(2022, 6, 30), before.longAgo(CHANGE.minusDays(1)));
        assertEquals("a new law", from.basis());
        assertEquals(LocalDate.of(2026, 7, 1), from.longAgo(CHANGE));
    }

    @Test
    void withoutAPolicyNothingIsDestroyed() {
        assertThrows(IllegalStateException.class, () -> POLICIES.on(LocalDate.of(2023, 12, 31), Kept.AUDIT_RECORD));
        assertThrows(IllegalStateException.class, () -> POLICIES.on(CHANGE, Kept.ERASED_REFERENCE));
    }

    @Test
    void everythingThatIsKeptHasAPolicy() {
        for (var kept : Kept.values()) {
            assertEquals(
                    kept,
                    RetentionPolicies.ADOPTED.on(LocalDate.of(2026, 1, 1), kept).what());
        }
    }
}
