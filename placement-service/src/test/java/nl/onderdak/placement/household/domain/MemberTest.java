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

    @Test
    void familyIsExpectedOnItsDayOrElseAtTheEndOfItsTerm() {
        // Given
        var day = LocalDate.of(2025, 9, 1);

        // Then
        assertEquals(Optional.of(day), expected(day, APPROVED).joinsOn());
        assertEquals(Optional.of(day), expected(day, null).joinsOn());
        assertEquals(
                Optional.of(LocalDate.of(2025, 5, 1)), expected(null, APPROVED).joinsOn());
        assertEquals(
                Optional.of(LocalDate.of(2025, 2, 28)),
                expected(null, LocalDate.of(2024, 11, 30)).joinsOn());
        assertEquals(Optional.empty(), expected(null, null).joinsOn());
        assertEquals(Optional.empty(), expected(day, APPROVED).arrived(day).joinsOn());
    }

    private static Member expected(LocalDate expectedOn, LocalDate approvedOn) {
        return new Member(2, MemberRole.LATER_FAMILY_MEMBER, AgeBand.AGE_23_66, null, expectedOn, approvedOn);
    }
}
