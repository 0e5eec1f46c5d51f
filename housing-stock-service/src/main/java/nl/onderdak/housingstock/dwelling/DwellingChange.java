// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a dwelling is to be from now on; whose it is and where it stands do not change. */
@Schema(description = "What a dwelling is to be from now on")
public record DwellingChange(
        @NotNull @Min(1) @Max(30) @Schema(description = "Persons it suits at most", examples = "4")
        Integer capacity,

        @NotNull @Min(1) @Max(99) @Schema(description = "Number of rooms (kamers)", examples = "3")
        Integer rooms,

        @NotNull @Schema(description = "Own entrance, kitchen and toilet (zelfstandig)", examples = "true")
        Boolean selfContained) {}
