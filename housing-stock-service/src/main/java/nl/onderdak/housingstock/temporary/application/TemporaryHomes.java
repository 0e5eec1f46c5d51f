// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.housingstock.temporary.domain.TemporaryHome;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Homes with an end. */
public interface TemporaryHomes {

    /** A dwelling within the jurisdiction with its end, version 0 when none was ever recorded; empty without it. */
    Uni<Optional<TemporaryHome>> ofDwelling(Jurisdiction jurisdiction, String dwelling);

    /**
     * A dwelling or a place in one.
     *
     * @param dwelling the dwelling, or that of the place
     * @param recorded it and its end as last recorded, version 0 when none was
     * @param room persons who can live there now, without those of its places; null when that is not known, and when the
     *     dwelling is out of the stock
     */
    record Unit(String dwelling, TemporaryHome recorded, Integer room) {

        /** Whether it is a dwelling, and not a place in one. */
        public boolean isDwelling() {
            return dwelling.equals(recorded.reference());
        }
    }

    /** These dwellings and their places, locked until the transaction ends. */
    Uni<List<Unit>> lockDwellings(Collection<String> dwellings);

    /** The dwellings that stand in the place of these, which were split; not those of parts that were split again. */
    Uni<Set<String>> partsOf(Collection<String> dwellings);

    /** The ends of places that do not exist any more, of which a last day is recorded, locked until the transaction ends. */
    Uni<List<TemporaryHome>> lockRemoved(Collection<String> places);

    /** A location with its end, version 0 when none was ever recorded, locked until the transaction ends. */
    Uni<TemporaryHome> lockLocation(TemporaryHome location);

    /** Stores the next versions. */
    Uni<Void> store(Collection<TemporaryHome> homes);
}
