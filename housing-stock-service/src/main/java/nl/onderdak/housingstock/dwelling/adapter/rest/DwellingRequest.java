// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import nl.onderdak.contracts.DwellingReference;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dwelling to register. */
@Schema(description = "A dwelling to register")
public record DwellingRequest(
        @NotNull
        @Pattern(regexp = DwellingReference.PATTERN)
        @Schema(description = "Reference, unique in the whole country; not an address (woning)", examples = "C001-4711")
        String dwelling,

        @NotNull
        @Pattern(regexp = "[A-Za-z0-9-]{1,32}")
        @Schema(description = "The corporation that lets it (corporatie)", examples = "C001")
        String corporation,

        @NotNull
        @Pattern(regexp = MunicipalityCode.PATTERN)
        @Schema(description = "CBS code (gemeente)", examples = "GM0141")
        String municipality,

        @NotNull @Min(1) @Max(30) @Schema(description = "Persons it suits at most", examples = "4")
        Integer capacity,

        @NotNull @Min(1) @Max(99) @Schema(description = "Number of rooms (kamers)", examples = "3")
        Integer rooms,

        @NotNull @Schema(description = "Own entrance, kitchen and toilet (zelfstandig)", examples = "true")
        Boolean selfContained) {

    Dwelling toDwelling() {
        return new Dwelling(
                dwelling,
                corporation,
                new MunicipalityCode(municipality),
                new Dwelling.Particulars(capacity, rooms, selfContained),
                1);
    }
}
