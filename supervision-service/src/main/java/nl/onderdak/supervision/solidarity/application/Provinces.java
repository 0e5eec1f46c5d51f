// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.application;

import io.quarkus.security.ForbiddenException;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Organisation;

/** Who searches: provinces only, each for itself. */
final class Provinces {

    private Provinces() {}

    /** @throws ForbiddenException when the organisation is not a province */
    static ProvinceCode only(Organisation organisation) {
        if (organisation instanceof Organisation.Province(var code)) {
            return code;
        }
        throw new ForbiddenException();
    }
}
