// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.domain;

/** Why an exchange is in a plan, and what it leaves. */
public enum ExchangeReason {
    /** Surplus and shortfall are equal: one exchange settles both. */
    EXACT_MATCH,
    /** The shortfall of the municipality that hands over is gone after it. */
    SHORTFALL_CLEARED,
    /** The shortfall of the municipality that hands over is smaller after it. */
    SHORTFALL_REDUCED,
    /** The municipality that takes over has nothing to spare after it. */
    SURPLUS_USED_UP,
    /** The municipality that hands over has no quota left after it, and cannot hand over more. */
    QUOTA_USED_UP,
    /** The municipality that takes over can do so only with its homes to spare. */
    RESTS_ON_FREE_HOMES
}
