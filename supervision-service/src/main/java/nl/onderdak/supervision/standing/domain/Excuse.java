// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.domain;

import java.util.Optional;
import nl.onderdak.supervision.balance.domain.Supply;

/**
 * The part of a shortfall that a municipality is not to blame for (<i>verschoonbaar</i>), in persons.
 *
 * @param shortfall persons behind
 * @param excusable the part that too few couplings explain
 * @param culpable the rest (<i>verwijtbaar</i>)
 */
public record Excuse(long shortfall, long excusable, long culpable) {

    /** No shortfall. */
    public static final Excuse NONE = new Excuse(0, 0, 0);

    public Excuse {
        if (excusable < 0 || culpable < 0 || excusable + culpable != shortfall) {
            throw new IllegalArgumentException("the parts of a shortfall add up to it");
        }
    }

    /**
     * A shortfall is excusable as far as COA had coupled fewer persons on the reference date of the half-year than the
     * corrected quota requires; practice of provinces and COA, reference dates 1 April and 1 October. Without a
     * signalled shortage none of it is.
     *
     * @param correctedQuota quota with the backlog added or the surplus taken off
     * @param balance at the end of the day; negative is backlog
     * @param supply on the reference date, when one was signalled
     */
    public static Excuse of(long correctedQuota, long balance, Optional<Supply> supply) {
        long shortfall = Math.max(0, -balance);
        long excusable = supply.filter(signalled -> signalled.shortBy() > 0)
                .map(signalled -> Math.max(0, Math.min(shortfall, correctedQuota - signalled.supply())))
                .orElse(0L);
        return new Excuse(shortfall, excusable, shortfall - excusable);
    }
}
