// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.household.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemberTest {

    private static final LocalDate APPROVED = LocalDate.of(2025, 2, 1);

    @Test
    void familyArrivesWithinThreeMonthsOfTheApproval() {
        // Given
        var member = new Member(2, MemberRole.LATER_FAMILY_MEMBER, AgeBand.AGE_23_66, null, null, APPROVED);

        // Then
        assertEquals(Optional.of(LocalDate.of(2025, 5, 1)), member.arriveBy());
        assertEquals(Optional.empty(), member.arrived(APPROVED.plusDays(40)).arriveBy());
    }

    @Test
    void withoutAnApprovalThereIsNoTerm() {
        // Given
        var member = new Member(2, MemberRole.LATER_FAMILY_MEMBER, AgeBand.AGE_23_66, null, APPROVED);

        // Then
        assertEquals(Optional.empty(), member.arriveBy());
    }
}
