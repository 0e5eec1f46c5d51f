// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** New name, province and last day of a municipality. */
@Schema(description = "New name or province of a municipality (gemeente)")
public record ChangeMunicipalityRequest(
        @NotBlank @Size(max = 100) @WithoutPersonalNumber @Schema(description = "Official name", examples = "Almelo")
        String name,

        @NotNull @Schema(description = "CBS code of the province", examples = "PV23")
        ProvinceCode province,

        @Schema(description = "Last day it exists; absent while no end is known")
        LocalDate validUntil) {}
