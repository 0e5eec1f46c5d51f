// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * What to search for.
 *
 * @param halfYear whose quotas would change
 * @param region the municipalities to search among; empty for all of the province
 * @param freePlaces persons for whom there are homes to spare, by municipality; of others what is known of supply
 */
public record SearchRequest(
        HalfYear halfYear, Set<MunicipalityCode> region, Map<MunicipalityCode, Integer> freePlaces) {

    public SearchRequest {
        region = Set.copyOf(region);
        freePlaces = Map.copyOf(freePlaces);
    }

    /** The municipalities that it names. */
    List<MunicipalityCode> named() {
        return Stream.concat(region.stream(), freePlaces.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
