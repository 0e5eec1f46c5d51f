// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rentreduction.domain;

import java.time.YearMonth;
import nl.onderdak.contracts.Rejection;

/** Why the rent is not reduced. */
public sealed interface RentReductionRejection extends Rejection {

    /** The dwelling has no known rent, or one that is not higher; in eurocents. */
    record ReductionAboveRent(int rentPerMonth) implements RentReductionRejection {}

    /** The rent is reduced in one of these months already. */
    record ReductionOverlaps(YearMonth from, YearMonth until) implements RentReductionRejection {}
}
