// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling;

import java.util.Optional;
import java.util.Set;
import nl.onderdak.housingstock.dwelling.DwellingRefusal.CorporationUnknown;
import nl.onderdak.housingstock.dwelling.DwellingRefusal.MunicipalityUnknown;

/**
 * What a new dwelling must fit into.
 *
 * @param corporations the corporations that are known
 * @param municipalities the municipalities that exist
 */
record Surroundings(Set<String> corporations, Set<String> municipalities) {

    /** Why the dwelling does not fit, if it does not. */
    Optional<DwellingRefusal> refuse(Dwelling dwelling) {
        if (!corporations.contains(dwelling.corporation())) {
            return Optional.of(new CorporationUnknown(dwelling.corporation()));
        }
        if (!municipalities.contains(dwelling.municipality())) {
            return Optional.of(new MunicipalityUnknown(dwelling.municipality()));
        }
        return Optional.empty();
    }
}
