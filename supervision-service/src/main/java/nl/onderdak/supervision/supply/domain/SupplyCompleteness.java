// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.supply.domain;

import java.time.Instant;
import java.util.Set;
import nl.onderdak.supervision.balance.domain.Provisional;

/**
 * Whether a figure that rests on supply holds all that was recorded of it.
 *
 * @param knownAt everything that housing-stock-service recorded up to and including this moment is in it; null before
 *     it was first read, and when the figure does not rest on supply
 * @param reasons why it may lack something that was recorded until its day was over and up to the moment that it is
 *     known at; empty when it lacks nothing
 */
public record SupplyCompleteness(Instant knownAt, Set<Provisional> reasons) {

    /** Of a figure that does not rest on supply. */
    public static final SupplyCompleteness NOT_USED = new SupplyCompleteness(null, Set.of());

    public SupplyCompleteness {
        reasons = Set.copyOf(reasons);
    }
}
