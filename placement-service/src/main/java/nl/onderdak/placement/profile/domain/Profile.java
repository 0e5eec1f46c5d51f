// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.domain;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Facts about a household for the choice of a home (<i>informatieprofiel</i>), as codes only.
 *
 * @param need its requirements for a home, or null while unknown
 * @param preference region that it prefers, or null
 * @param ties its ties to municipalities
 * @param receptionPlace code of the place where it stays in reception, or null
 * @param receptionRegion region of that place, or null
 * @param integrationStarted whether civic integration has started (<i>inburgering</i>), or null while unknown
 * @param guidance its guidance, or null
 * @param portal its registration on the regional housing site, or null
 */
public record Profile(
        Need need,
        CoaRegion preference,
        SortedSet<Tie> ties,
        String receptionPlace,
        CoaRegion receptionRegion,
        Boolean integrationStarted,
        Guidance guidance,
        PortalRegistration portal) {

    /** Form of the code of a place. */
    public static final String PLACE = "[A-Z0-9-]{1,32}";

    public Profile {
        ties = Collections.unmodifiableSortedSet(new TreeSet<>(ties));
    }
}
