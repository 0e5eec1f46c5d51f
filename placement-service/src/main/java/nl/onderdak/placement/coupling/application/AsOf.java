// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The day and the moment of knowledge that a question is about.
 *
 * @param validOn how it was on this day, or null for today
 * @param knownAt only what was recorded at this moment, or null for all that is
 */
public record AsOf(LocalDate validOn, Instant knownAt) {

    /** Today, by all that is recorded. */
    public static final AsOf NOW = new AsOf(null, null);

    /** Whether it asks for neither another day nor another moment. */
    public boolean isNow() {
        return validOn == null && knownAt == null;
    }
}
