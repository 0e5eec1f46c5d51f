// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.erasure.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.placement.coupling.domain.CoaReference;
import nl.onderdak.placement.erasure.domain.Erasure;

/** COA's references of households; erased ones move to the legal archive, which this service cannot read. */
public interface References {

    /** Erases a reference and returns the couplings that had it. */
    Uni<List<UUID>> erase(CoaReference reference, Erasure erasure);

    /**
     * Erases up to {@code most} references of households without waiting members since before this day, and without a
     * recorded change since; returns their couplings.
     */
    Uni<List<UUID>> eraseSettledBefore(LocalDate day, Erasure erasure, int most);

    /**
     * Destroys up to {@code most} archived references whose last day lies before today and returns the number
     * destroyed.
     */
    Uni<Integer> destroyArchived(LocalDate today, int most);
}
