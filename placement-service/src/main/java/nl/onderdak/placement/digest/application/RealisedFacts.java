// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.digest.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import nl.onderdak.contracts.CountedFact;
import nl.onderdak.contracts.MunicipalityCode;

/** Port: the stored lines of the realisation of the quota. */
public interface RealisedFacts {

    /**
     * A line.
     *
     * @param municipality the one that the persons count for
     * @param fact the coupling, the day of moving in and the persons
     */
    record Line(MunicipalityCode municipality, CountedFact fact) {}

    /** Every municipality in the register or with a line, also those that ended, sorted by code. */
    Uni<List<MunicipalityCode>> municipalities();

    /** The lines of these municipalities that were recorded up to a moment, included. */
    Uni<List<Line>> recordedUpTo(Instant moment, List<MunicipalityCode> municipalities);
}
