// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.domain;

import java.time.Duration;
import java.time.Instant;
import nl.onderdak.contracts.housingstock.ReservationKind;

/**
 * How long a unit may be reserved, in days of 24 hours from the moment of reserving.
 *
 * @param mostDays for direct allocation
 * @param mostDaysPaid when the municipality pays the rent
 */
public record ReservationPolicy(int mostDays, int mostDaysPaid) {

    /** @throws IllegalArgumentException when a reservation could not last a day */
    public ReservationPolicy {
        if (Math.min(mostDays, mostDaysPaid) < 1) {
            throw new IllegalArgumentException("a reservation lasts at least a day");
        }
    }

    /** Most days of a reservation of this kind. */
    int most(ReservationKind kind) {
        return switch (kind) {
            case DIRECT_ALLOCATION -> mostDays;
            case PAID_HOLD -> mostDaysPaid;
        };
    }

    /** The last moment at which a reservation made now may end. */
    Instant latestExpiry(ReservationKind kind, Instant now) {
        return now.plus(Duration.ofDays(most(kind)));
    }
}
