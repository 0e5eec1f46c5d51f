// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.SortedMap;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.register.domain.Reorganisation;

/**
 * Half-years whose national target has been apportioned over the municipalities of the register. The register uses
 * targets and quotas through this port only: they build on the register.
 */
public interface ApportionedHalfYears {

    /** Locks the targets of these half-years until the transaction ends, and returns the half-years that have one. */
    Uni<List<HalfYear>> lock(List<HalfYear> halfYears);

    /**
     * Revises the targets of half-years for a reorganisation and apportions them over the municipalities after it, in the
     * transaction that decided it.
     *
     * @param halfYears that have a national target
     * @return the number of the revision of each target
     */
    Uni<SortedMap<HalfYear, Integer>> revise(Reorganisation reorganisation, List<HalfYear> halfYears);
}
