// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.quota.register.domain.Municipality;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A municipality to register. */
@Schema(description = "A municipality to register")
public record RegisterMunicipalityRequest(
        @NotNull @Schema(description = "CBS code (gemeentecode)", examples = "GM0141")
        MunicipalityCode municipality,

        @NotBlank @Size(max = 100) @WithoutPersonalNumber @Schema(description = "Official name", examples = "Almelo")
        String name,

        @NotNull @Schema(description = "CBS code of the province", examples = "PV23")
        ProvinceCode province,

        @NotNull @Schema(description = "First day it exists")
        LocalDate validFrom,

        @Schema(description = "Last day it exists; absent while no end is known")
        LocalDate validUntil) {

    Municipality toMunicipality() {
        return new Municipality(municipality, name, province, validFrom, validUntil);
    }
}
