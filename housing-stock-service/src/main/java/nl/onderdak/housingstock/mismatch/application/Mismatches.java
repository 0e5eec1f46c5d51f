// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.mismatch.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.mismatch.domain.LargeFamilyThreshold;
import nl.onderdak.housingstock.mismatch.domain.Need;
import nl.onderdak.housingstock.mismatch.domain.Returned;
import nl.onderdak.housingstock.mismatch.domain.Supply;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Need, supply and returned vacancies, to be read. */
public interface Mismatches {

    /**
     * What to count.
     *
     * @param municipality only in this one, or null
     * @param validOn as of this day, or null for all days
     * @param knownAt only what was recorded by this moment, or null for all
     */
    record Filter(MunicipalityCode municipality, LocalDate validOn, Instant knownAt) {}

    /** The threshold in force on a day. */
    Uni<LargeFamilyThreshold> threshold(LocalDate day);

    /** Waiting households, by municipality and size. That of a landlord includes the municipalities of its dwellings. */
    Uni<List<Need>> needs(Jurisdiction jurisdiction, Filter filter);

    /** Vacated units that are or become available by the last day, by municipality, capacity and accessibility. */
    Uni<List<Supply>> supplies(Jurisdiction jurisdiction, Filter filter, LocalDate last);

    /**
     * Vacancies that went back for lack of couplings, by municipality and half-year.
     *
     * @param halfYear only those of this one, or null
     */
    Uni<List<Returned>> returned(Jurisdiction jurisdiction, Filter filter, HalfYear halfYear);
}
