// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import nl.onderdak.supervision.balance.domain.HalfYearBalance;
import nl.onderdak.supervision.pace.domain.Progress;
import nl.onderdak.supervision.standing.domain.Standing;

/**
 * What signals about a municipality are concluded from.
 *
 * @param standing where it stands
 * @param needs need and supply
 * @param basis what signals about homes and family rest on
 * @param inflow of the country
 */
public record Indicators(Standing standing, NeedAndSupply needs, SupplyBasis basis, NationalInflow inflow) {

    /** The value of a kind, at least 0; empty when nothing can be concluded on the day. */
    public OptionalLong value(SignalKind kind) {
        return switch (kind) {
            case BEHIND_EXPECTED_SHARE ->
                OptionalLong.of(Progress.of(standing.balance()).perMilleBehind());
            case RISING_BACKLOG -> OptionalLong.of(risenInARow(standing.halfYears(), standing.validOn()));
            case COUPLINGS_SHORT -> OptionalLong.of(standing.excuse().excusable());
            case HOMES_SHORT -> OptionalLong.of(homesShort());
            case REUNIFICATION_EXPECTED -> OptionalLong.of(needs.familyWaiting() + needs.familyExpected());
            case INFLOW_OFF_TARGET -> standing.balance().quota() == 0 ? OptionalLong.of(0) : inflow.perMilleOff();
        };
    }

    private long homesShort() {
        return basis.countsSupply()
                ? needs.withoutHome(backlog(standing.balance().balance()))
                : needs.waitingTooLong();
    }

    /**
     * Closed half-years in a row, counted back from the last closed one, in which the backlog rose; what was taken over
     * in one counts as carried into it. Several of them are a
     * ground for intensified supervision, source: the plan of Almelo of 27 March 2025 (<i>meerjarig oplopen van de
     * achterstand</i>).
     */
    static long risenInARow(List<HalfYearBalance> halfYears, LocalDate validOn) {
        long risen = 0;
        for (var halfYear : halfYears.reversed()) {
            if (!halfYear.halfYear().end().isAfter(validOn)) {
                if (backlog(halfYear.balance()) <= backlog(carried(halfYear))) {
                    return risen;
                }
                risen++;
            }
        }
        return risen;
    }

    private static long carried(HalfYearBalance halfYear) {
        return halfYear.openingBalance() + halfYear.sums().takenOver();
    }

    private static long backlog(long balance) {
        return Math.max(0, -balance);
    }
}
