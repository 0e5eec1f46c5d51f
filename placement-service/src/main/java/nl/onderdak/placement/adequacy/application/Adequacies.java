// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.adequacy.domain.Adequacy;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Supply and corrected quota of municipalities, summed over recorded lines. */
public interface Adequacies {

    /**
     * Selects figures.
     *
     * @param municipality of this municipality alone, or null
     * @param shortOnly only of municipalities with a shortage
     * @param validOn the day, included
     * @param knownAt only facts recorded by this moment, or null for all that have arrived
     */
    record Filter(MunicipalityCode municipality, boolean shortOnly, LocalDate validOn, Instant knownAt) {}

    /**
     * Up to {@code most} figures of municipalities that exist on the day and have any line, by code.
     *
     * @param after the municipality before the first, or null for the very first
     */
    Uni<List<Adequacy>> list(Jurisdiction jurisdiction, Filter filter, MunicipalityCode after, int most);
}
