// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.onderdak.housingstock.project.domain.MunicipalProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new particulars of municipal property. */
@Schema(description = "The new particulars of municipal property (gemeentelijk vastgoed)")
public record ChangeMunicipalPropertyRequest(
        @NotNull @Schema(description = "How many homes it may give: fewer than 10, 10 to 49, 50 or more")
        MunicipalProperty.Size size,

        @NotNull @Schema(description = "First day on which it can be converted", examples = "2026-01-01")
        LocalDate availableFrom) {}
