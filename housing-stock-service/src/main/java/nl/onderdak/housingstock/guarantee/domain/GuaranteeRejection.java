// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.guarantee.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.onderdak.contracts.Rejection;

/** Why a guarantee or a claim is refused. */
public sealed interface GuaranteeRejection extends Rejection {

    /** There is no such dwelling within the jurisdiction of the caller. */
    record GuaranteedDwellingUnknown(String dwelling) implements GuaranteeRejection {}

    /** Only private landlords that work in the municipality get a guarantee. */
    record GuaranteeForPrivateOnly(String landlord) implements GuaranteeRejection {}

    /** A guarantee covers the dwelling on one of these days. */
    record GuaranteeOverlaps(String dwelling) implements GuaranteeRejection {}

    /** The month lies outside the term. */
    record ClaimOutsideTerm(LocalDate from, LocalDate until) implements GuaranteeRejection {}

    /** The month has not begun. */
    record ClaimInFuture(YearMonth month) implements GuaranteeRejection {}

    /** The month has been claimed. */
    record MonthClaimed(YearMonth month) implements GuaranteeRejection {}

    /** More than is paid for a month, in eurocents. */
    record ClaimAboveMonthlyLimit(int most) implements GuaranteeRejection {}

    /** More than is left of the total, in eurocents. */
    record ClaimAboveTotal(long left) implements GuaranteeRejection {}
}
