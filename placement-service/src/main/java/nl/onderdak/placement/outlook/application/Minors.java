// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.outlook.application;

import io.smallrye.mutiny.Uni;
import java.util.SortedSet;
import java.util.UUID;
import nl.onderdak.placement.outlook.domain.ComingOfAge;
import nl.onderdak.placement.particulars.application.Particulars;

/** When minors without parents come of age. */
public interface Minors extends Particulars<ComingOfAge> {

    /**
     * Who is a minor in a household.
     *
     * @param members numbers of its members
     * @param minors numbers of its members that are minors without parents
     */
    record Household(SortedSet<Integer> members, SortedSet<Integer> minors) {}

    /** The household of a locked coupling. */
    Uni<Household> household(UUID couplingId);
}
