// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The point in both times of a figure.
 *
 * @param validOn facts that count at the end of this day
 * @param knownAt facts recorded up to and including this moment; empty for everything that has arrived
 */
public record AsOf(LocalDate validOn, Optional<Instant> knownAt) {

    /** @param knownAt or null; cut off to microseconds, the precision of recording */
    public static AsOf of(LocalDate validOn, Instant knownAt) {
        return new AsOf(validOn, Optional.ofNullable(knownAt).map(moment -> moment.truncatedTo(ChronoUnit.MICROS)));
    }
}
