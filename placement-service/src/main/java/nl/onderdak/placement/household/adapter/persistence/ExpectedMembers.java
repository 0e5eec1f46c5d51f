// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.household.adapter.persistence;

import nl.onderdak.placement.household.domain.Member;

/** Rules on expected members as expressions over the columns of {@code member_version}. */
public final class ExpectedMembers {

    /** {@link Member#joinsOn()} of a member who has not arrived; the last day of a shorter month as {@code plusMonths}. */
    public static final String JOINS_ON =
            "coalesce(expected_on, (approved_on + interval '%d months')::date)".formatted(Member.MONTHS_TO_TRAVEL);

    private ExpectedMembers() {}
}
