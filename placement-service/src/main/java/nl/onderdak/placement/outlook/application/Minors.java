// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.outlook.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import nl.onderdak.placement.outlook.domain.ComingOfAge;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.audit.OfHousehold;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** When minors without parents come of age. */
public interface Minors {

    /**
     * The recorded half-years of a household.
     *
     * @param couplingId its coupling
     * @param comingOfAge when its members come of age
     * @param version 1 until something is recorded, one more each time
     */
    @OfHousehold
    record Recorded(UUID couplingId, ComingOfAge comingOfAge, long version) {}

    /**
     * A household before a change.
     *
     * @param members numbers of its members
     * @param minors numbers of its members that are minors without parents
     * @param version of the recorded half-years
     */
    record Household(SortedSet<Integer> members, SortedSet<Integer> minors, long version) {}

    /** The recorded half-years of a household, if its coupling is within the jurisdiction. */
    Uni<Optional<Guarded<Recorded>>> find(Jurisdiction jurisdiction, UUID couplingId);

    /** A household, locked until the transaction ends, if its coupling is within the jurisdiction. */
    Uni<Optional<Household>> lock(Jurisdiction jurisdiction, UUID couplingId);

    /** Adds a version. */
    Uni<Void> add(Recorded recorded, Instant recordedAt);
}
