// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.domain;

import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.dwelling.domain.DwellingRejection.CorporationUnknown;
import nl.onderdak.housingstock.dwelling.domain.DwellingRejection.MunicipalityUnknown;

/**
 * The corporations and municipalities that a new dwelling can belong to.
 *
 * @param corporations ids of the registered corporations
 * @param municipalities the registered municipalities that have not ended
 */
public record Surroundings(Set<String> corporations, Set<MunicipalityCode> municipalities) {

    /** Why the dwelling does not fit, if so. */
    public Optional<DwellingRejection> rejection(Dwelling dwelling) {
        if (!corporations.contains(dwelling.corporation())) {
            return Optional.of(new CorporationUnknown(dwelling.corporation()));
        }
        if (!municipalities.contains(dwelling.municipality())) {
            return Optional.of(new MunicipalityUnknown(dwelling.municipality().value()));
        }
        return Optional.empty();
    }
}
