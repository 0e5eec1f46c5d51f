// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.application;

import nl.onderdak.quota.exchange.domain.ExchangeState;

/** State of an exchange as one word, for filters, rows and responses. */
public enum Stage {
    OPEN,
    IN_EFFECT,
    REFUSED,
    WITHDRAWN,
    LAPSED,
    REVOKED;

    /** Returns the word for a state. */
    public static Stage of(ExchangeState state) {
        return switch (state) {
            case ExchangeState.Open _ -> OPEN;
            case ExchangeState.InEffect _ -> IN_EFFECT;
            case ExchangeState.Refused _ -> REFUSED;
            case ExchangeState.Withdrawn _ -> WITHDRAWN;
            case ExchangeState.Lapsed _ -> LAPSED;
            case ExchangeState.Revoked _ -> REVOKED;
        };
    }
}
