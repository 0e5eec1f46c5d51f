// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new particulars of a dwelling; its corporation and its municipality do not change. */
@Schema(description = "The new particulars of a dwelling")
public record ChangeDwellingRequest(
        @NotNull @Min(1) @Max(30) @Schema(description = "Persons it suits at most", examples = "4")
        Integer capacity,

        @NotNull @Min(1) @Max(99) @Schema(description = "Number of rooms (kamers)", examples = "3")
        Integer rooms,

        @NotNull @Schema(description = "Own entrance, kitchen and toilet (zelfstandig)", examples = "true")
        Boolean selfContained) {

    Dwelling.Particulars toParticulars() {
        return new Dwelling.Particulars(capacity, rooms, selfContained);
    }
}
