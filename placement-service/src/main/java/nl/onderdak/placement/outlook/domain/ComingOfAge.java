// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.outlook.domain;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.onderdak.contracts.HalfYear;

/**
 * When the members of a household of minors without parents (<i>amv</i>) come of age. The half-year is all that is
 * needed to prepare a home, so no date of birth is kept; art. 5(1)(c) AVG.
 *
 * @param halfYears by number of the member
 */
public record ComingOfAge(SortedMap<Integer, HalfYear> halfYears) {

    public ComingOfAge {
        halfYears = Collections.unmodifiableSortedMap(new TreeMap<>(halfYears));
    }
}
