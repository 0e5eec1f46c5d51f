// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.placement.coupling.domain.MoveIn;

/** The dwellings in which one household lives at a time, each with the coupling of that household. */
public interface OccupiedDwellings {

    /**
     * A household that moves into a dwelling of its own.
     *
     * @param moveIn with such a dwelling
     */
    record Claim(UUID couplingId, MoveIn moveIn) {

        /** The dwelling. */
        public String dwelling() {
            return moveIn.ownDwelling().orElseThrow();
        }
    }

    /**
     * Claims dwellings in the transaction in hand, and waits for those that claim the same: of several claims to one
     * dwelling the first is granted. A dwelling is free when no household lives in it, or one whose contract ends before
     * the day of moving in.
     *
     * @return the claims that were granted
     */
    Uni<Set<Claim>> claim(Collection<Claim> claims);

    /** Frees the dwellings that these households do not live in. */
    Uni<Void> free(Collection<UUID> couplingIds, Collection<String> dwellings);
}
