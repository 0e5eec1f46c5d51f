// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy.domain;

import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.CouplingsShort;

/**
 * A signal that too few persons were coupled to a municipality on a reference date, or no longer.
 *
 * @param municipality CBS code
 * @param referenceDate on which the supply was judged
 * @param version 1 for the first of a half-year
 * @param correctedQuota as known then
 * @param supply as known then
 * @param shortBy persons that the supply lacked
 */
public record Signal(
        MunicipalityCode municipality,
        ReferenceDate referenceDate,
        long version,
        int correctedQuota,
        int supply,
        int shortBy) {

    /**
     * The signal to publish for a figure on a reference date: of the first shortage, and of each change of the number
     * that was signalled last. Without a quota there is no shortage, so that one signalled before is over. Empty while
     * the figure rests on a forecast.
     *
     * @param last the last signal of the half-year, or null
     */
    public static Optional<Signal> due(Adequacy adequacy, Signal last) {
        var signalled = last == null ? 0 : last.shortBy;
        var shortBy = adequacy.quota() > 0 ? adequacy.shortBy() : 0;
        if (adequacy.restsOnForecast() || shortBy == signalled) {
            return Optional.empty();
        }
        return Optional.of(new Signal(
                adequacy.municipality(),
                new ReferenceDate(adequacy.halfYear()),
                last == null ? 1 : last.version + 1,
                adequacy.correctedQuota(),
                adequacy.supply(),
                shortBy));
    }

    /** The fact to publish. */
    public CouplingsShort fact() {
        return new CouplingsShort(
                municipality, referenceDate.halfYear(), referenceDate.day(), correctedQuota, supply, shortBy);
    }
}
