// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.rest;

import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.quota.register.domain.Municipality;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A registered municipality. */
@Schema(description = "An entry of the register of municipalities (gemeenten)")
public record MunicipalityResponse(
        @Schema(required = true, description = "CBS code (gemeentecode)", examples = "GM0141")
        MunicipalityCode municipality,

        @Schema(required = true, description = "Official name", examples = "Almelo")
        String name,

        @Schema(required = true, description = "CBS code of the province", examples = "PV23")
        ProvinceCode province,

        @Schema(required = true, description = "First day it exists")
        LocalDate validFrom,

        @Schema(description = "Last day it exists; absent while no end is known")
        LocalDate validUntil,

        @Schema(required = true, description = "1 when registered, one more for each change; also the ETag")
        long version) {

    static MunicipalityResponse of(Municipality municipality) {
        return new MunicipalityResponse(
                municipality.code(),
                municipality.name(),
                municipality.province(),
                municipality.validFrom(),
                municipality.validUntil(),
                municipality.version());
    }
}
