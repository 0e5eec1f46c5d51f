// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.onderdak.housingstock.temporary.domain.TemporaryHome;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Homes with an end. */
public interface TemporaryHomes {

    /** A dwelling within the jurisdiction with its end, version 0 when none was ever recorded; empty without it. */
    Uni<Optional<TemporaryHome>> ofDwelling(Jurisdiction jurisdiction, String dwelling);

    /**
     * These dwellings and their places, each with its end and the persons who can live there now, locked until the
     * transaction ends.
     */
    Uni<List<TemporaryHome>> lockDwellings(Collection<String> dwellings);

    /** A location with its end, version 0 when none was ever recorded, locked until the transaction ends. */
    Uni<TemporaryHome> lockLocation(TemporaryHome location);

    /** Stores the next versions. */
    Uni<Void> store(Collection<TemporaryHome> homes);
}
