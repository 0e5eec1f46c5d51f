// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.erasure.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.placement.coupling.domain.CoaReference;
import nl.onderdak.placement.erasure.domain.Erasure;

/** References of households at COA, to be moved to the legal archive, where nobody here can read them. */
public interface References {

    /** Erases a reference; answers the couplings that had it. */
    Uni<List<UUID>> erase(CoaReference reference, Erasure erasure);

    /** Erases those of households that were housed before this day and of which nothing was recorded since. */
    Uni<List<UUID>> eraseHousedBefore(LocalDate day, Erasure erasure, int most);

    /** Destroys what the legal archive was to keep until before this day; answers how many. */
    Uni<Integer> destroyArchived(LocalDate today, int most);
}
