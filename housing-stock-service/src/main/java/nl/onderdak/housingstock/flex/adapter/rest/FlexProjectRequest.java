// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.flex.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A flex project to register. */
@Schema(description = "A project of flex homes to register (flexwoningen)")
public record FlexProjectRequest(
        @NotNull
        @Pattern(regexp = MunicipalityCode.PATTERN)
        @Schema(description = "CBS code of the municipality (gemeente)", examples = "GM0141")
        String municipality,

        @NotNull
        @Pattern(regexp = Organisation.Corporation.ID)
        @Schema(description = "The landlord or owner (verhuurder, eigenaar)", examples = "C001")
        String landlord,

        @NotNull @Valid @Schema(description = "The plan") FlexPlanRequest plan) {}
