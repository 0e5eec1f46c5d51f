// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.housingstock.temporary.domain.Facility;
import nl.onderdak.housingstock.temporary.domain.TemporaryStay;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Stays in temporary locations. */
public interface TemporaryStays {

    /** One stay within the jurisdiction, or empty. */
    Uni<Optional<TemporaryStay>> find(Jurisdiction jurisdiction, UUID id);

    /** Up to {@code most} stays in a location, the oldest first, after the given one or from the first. */
    Uni<List<TemporaryStay>> list(String facility, UUID after, int most);

    /** All stays in a location, and those of these households elsewhere as far as the caller sees them. */
    Uni<List<TemporaryStay>> in(String facility, Collection<UUID> couplings);

    /** The stays in a transit facility, and those of the same households in others as far as the caller sees them. */
    Uni<List<TemporaryStay>> ofHouseholdsIn(String transitFacility);

    /** Stores a new stay in a locked location, or the next version of one. */
    Uni<Void> store(Facility location, TemporaryStay stay);
}
