// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.domain;

import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.dwelling.domain.DwellingRejection.LandlordUnknown;
import nl.onderdak.housingstock.dwelling.domain.DwellingRejection.MunicipalityUnknown;

/**
 * The landlords and municipalities that a new dwelling can belong to.
 *
 * @param landlords ids of the registered landlords
 * @param municipalities the registered municipalities that have not ended
 */
public record Surroundings(Set<String> landlords, Set<MunicipalityCode> municipalities) {

    /** Why the dwelling does not fit, if so. */
    public Optional<DwellingRejection> rejection(Dwelling dwelling) {
        if (!landlords.contains(dwelling.landlord())) {
            return Optional.of(new LandlordUnknown(dwelling.landlord()));
        }
        if (!municipalities.contains(dwelling.municipality())) {
            return Optional.of(new MunicipalityUnknown(dwelling.municipality().value()));
        }
        return Optional.empty();
    }
}
