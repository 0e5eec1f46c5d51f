// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import nl.onderdak.contracts.DwellingReference;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.project.domain.MunicipalProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Property to add to the inventory. */
@Schema(description = "Municipal property that may be converted (gemeentelijk vastgoed)")
public record MunicipalPropertyRequest(
        @NotNull @Schema(description = "The owner (gemeente)", examples = "GM0141")
        MunicipalityCode municipality,

        @NotNull
        @Pattern(regexp = DwellingReference.PATTERN)
        @Schema(description = "By which the municipality knows it; not an address", examples = "VG-0217")
        String reference,

        @NotNull @Schema(description = "How many homes it may give: fewer than 10, 10 to 49, 50 or more")
        MunicipalProperty.Size size,

        @NotNull @Schema(description = "First day on which it can be converted", examples = "2026-01-01")
        LocalDate availableFrom) {}
