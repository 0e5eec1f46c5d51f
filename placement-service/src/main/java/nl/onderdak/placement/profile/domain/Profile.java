// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.domain;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What COA knows of a household that matters for where it is housed (<i>informatieprofiel</i>); coded facts only.
 *
 * @param need what it needs of a home, or null while unknown
 * @param preference region that it prefers, or null
 * @param ties what ties it to municipalities
 * @param receptionPlace code of the place where it stays in reception, or null
 * @param receptionRegion region of that place, or null
 * @param integrationStarted whether civic integration has started (<i>inburgering</i>), or null while unknown
 * @param guidance who guides it, or null
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

    /** Nothing is known. */
    public static final Profile UNKNOWN =
            new Profile(null, null, Collections.emptySortedSet(), null, null, null, null, null);

    /** Form of the code of a place. */
    public static final String PLACE = "[A-Z0-9-]{1,32}";

    public Profile {
        ties = Collections.unmodifiableSortedSet(new TreeSet<>(ties));
    }
}
