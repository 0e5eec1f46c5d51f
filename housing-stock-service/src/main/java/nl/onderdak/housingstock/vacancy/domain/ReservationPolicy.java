// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a dwelling may be reserved.
 *
 * @param mostDays days of 24 hours, at most, from the moment of reserving
 */
public record ReservationPolicy(int mostDays) {

    /** @throws IllegalArgumentException when a reservation could not last a day */
    public ReservationPolicy {
        if (mostDays < 1) {
            throw new IllegalArgumentException("a reservation lasts at least a day, not " + mostDays);
        }
    }

    /** The last moment at which a reservation made now may end. */
    Instant latestExpiry(Instant now) {
        return now.plus(Duration.ofDays(mostDays));
    }
}
