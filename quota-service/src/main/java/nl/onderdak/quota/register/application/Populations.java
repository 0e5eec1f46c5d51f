// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.SortedMap;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.register.domain.Population;
import nl.onderdak.quota.register.domain.PopulationBasis;

/** Inhabitants per reference date, append-only: the newest version of each counts. */
public interface Populations {

    /** Returns the newest figures of a reference date, or null. */
    Uni<PopulationBasis> newest(LocalDate referenceDate);

    /** Returns the inhabitants of each municipality in one version of the figures. */
    Uni<SortedMap<MunicipalityCode, Integer>> inhabitants(LocalDate referenceDate, int version);

    /** Until the transaction ends, no other one corrects the figures of this reference date. */
    Uni<Void> lock(LocalDate referenceDate);

    /**
     * Adds figures with their parts.
     *
     * @return false when figures of that date and version exist; nothing is added then
     */
    Uni<Boolean> add(Population population);
}
