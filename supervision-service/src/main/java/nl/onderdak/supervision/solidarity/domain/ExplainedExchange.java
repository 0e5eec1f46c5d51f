// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * An exchange of a plan with its effect, in persons. Before and after are those of the exchanges of the plan in their
 * order: a second exchange of a municipality begins where the first one left it.
 *
 * @param number its place in the plan, from 1
 * @param transfer the exchange
 * @param surplusBefore of the municipality that takes over
 * @param surplusAfter of the municipality that takes over
 * @param shortfallBefore of the municipality that hands over
 * @param shortfallAfter of the municipality that hands over
 * @param reasons why it is in the plan
 */
public record ExplainedExchange(
        int number,
        SolidarityTransfer transfer,
        long surplusBefore,
        long surplusAfter,
        long shortfallBefore,
        long shortfallAfter,
        Set<ExchangeReason> reasons) {

    public ExplainedExchange {
        reasons = Set.copyOf(reasons);
    }

    /** The exchanges of a plan, explained in their order. */
    public static List<ExplainedExchange> of(SolidarityPlan plan) {
        var positions = new HashMap<MunicipalityCode, SolidarityPosition>();
        plan.problem().positions().forEach(position -> positions.put(position.municipality(), position));
        var explained = new ArrayList<ExplainedExchange>();
        for (var transfer : plan.transfers()) {
            var taker = positions.get(transfer.takesOver());
            var hander = positions.get(transfer.handsOver());
            var takerAfter = taker.after(transfer.persons());
            var handerAfter = hander.after(-transfer.persons());
            positions.put(transfer.takesOver(), takerAfter);
            positions.put(transfer.handsOver(), handerAfter);
            explained.add(new ExplainedExchange(
                    explained.size() + 1,
                    transfer,
                    taker.surplus(),
                    takerAfter.surplus(),
                    hander.shortfall(),
                    handerAfter.shortfall(),
                    reasons(taker, takerAfter, hander, handerAfter)));
        }
        return explained;
    }

    private static Set<ExchangeReason> reasons(
            SolidarityPosition taker,
            SolidarityPosition takerAfter,
            SolidarityPosition hander,
            SolidarityPosition handerAfter) {
        var reasons = EnumSet.noneOf(ExchangeReason.class);
        if (taker.surplus() == hander.shortfall() && takerAfter.surplus() == 0 && handerAfter.shortfall() == 0) {
            reasons.add(ExchangeReason.EXACT_MATCH);
        }
        reasons.add(handerAfter.shortfall() == 0 ? ExchangeReason.SHORTFALL_CLEARED : ExchangeReason.SHORTFALL_REDUCED);
        if (takerAfter.surplus() == 0) {
            reasons.add(ExchangeReason.SURPLUS_USED_UP);
        }
        if (handerAfter.quota() == 0) {
            reasons.add(ExchangeReason.QUOTA_USED_UP);
        }
        if (takerAfter.balance() < 0) {
            reasons.add(ExchangeReason.RESTS_ON_FREE_HOMES);
        }
        return reasons;
    }
}
