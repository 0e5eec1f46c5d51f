// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.DwellingReference;
import nl.onderdak.contracts.housingstock.Accessibility;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dwelling to split. */
@Schema(description = "A dwelling to split into new ones")
public record SplitRequest(
        @NotNull
        @Pattern(regexp = DwellingReference.PATTERN)
        @Schema(description = "Reference of the registered dwelling that ends (woning)", examples = "C001-4711")
        String dwelling,

        @NotNull @Size(min = 2, max = 30) @Schema(description = "The new dwellings (nieuwe woningen)")
        List<@NotNull @Valid Part> into) {

    /** A new dwelling. */
    @Schema(name = "SplitPart", description = "A dwelling that comes from a split; landlord and municipality stay")
    public record Part(
            @NotNull
            @Pattern(regexp = DwellingReference.PATTERN)
            @Schema(description = "Reference, unique in the whole country; not an address", examples = "C001-4711-A")
            String dwelling,

            @NotNull @Min(1) @Max(30) @Schema(description = "Persons it suits at most", examples = "2")
            Integer capacity,

            @NotNull @Min(1) @Max(99) @Schema(description = "Number of rooms (kamers)", examples = "2")
            Integer rooms,

            @NotNull @Schema(description = "Own entrance, kitchen and toilet (zelfstandig)", examples = "true")
            Boolean selfContained,

            @Min(0)
            @Max(1_000_000)
            @Schema(
                    description = "Bare rent per month in eurocents (kale huur), or null when it is not given",
                    examples = "64000",
                    nullable = true)
            Integer rentPerMonth,

            @Pattern(regexp = Dwelling.NEIGHBOURHOOD)
            @Schema(
                    description = "CBS code of its neighbourhood (buurt), or null",
                    examples = "BU01410201",
                    nullable = true)
            String neighbourhood) {

        private Dwelling.Particulars toParticulars() {
            return new Dwelling.Particulars(
                    capacity, rooms, selfContained, Accessibility.ANY, rentPerMonth, neighbourhood, null);
        }
    }

    Map<String, Dwelling.Particulars> toParts() {
        var parts = new LinkedHashMap<String, Dwelling.Particulars>();
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < into.size(); i++) {
            if (parts.put(into.get(i).dwelling(), into.get(i).toParticulars()) != null) {
                faults.add(Fault.at("/into/" + i + "/dwelling", "place-repeated", null));
            }
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return parts;
    }
}
