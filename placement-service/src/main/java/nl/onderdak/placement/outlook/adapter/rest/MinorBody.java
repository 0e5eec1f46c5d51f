// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.outlook.adapter.rest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import nl.onderdak.contracts.HalfYear;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Minor", description = "A minor without parents (amv), with the half-year of coming of age")
record MinorBody(
        @Schema(description = "Number of the member", examples = "1") @NotNull @Min(1)
        Integer member,

        @Schema(description = "Half-year in which the member comes of age", examples = "2025-H2") @NotNull
        HalfYear halfYear) {}
