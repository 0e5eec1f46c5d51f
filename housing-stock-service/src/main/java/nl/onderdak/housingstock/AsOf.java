// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The day and the moment of knowledge of a read.
 *
 * @param validOn state on this day, or null for today
 * @param knownAt only changes recorded by this moment, or null for all
 */
public record AsOf(LocalDate validOn, Instant knownAt) {

    /** Today, with all recorded changes. */
    public static final AsOf NOW = new AsOf(null, null);

    /** Whether neither another day nor another moment is requested. */
    public boolean isNow() {
        return validOn == null && knownAt == null;
    }
}
