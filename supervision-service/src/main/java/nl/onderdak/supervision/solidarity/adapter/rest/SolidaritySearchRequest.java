// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.solidarity.application.SearchRequest;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A search for exchanges of quotas. */
@Schema(description = "A search for exchanges of quotas (zoekvraag uitruil)")
public record SolidaritySearchRequest(
        @NotNull
        @Schema(
                description = "Half-year (kalenderhalfjaar) whose quotas would change; not closed",
                examples = "2025-H1")
        HalfYear halfYear,

        @Size(min = 1, max = 100)
        @Schema(
                description = "The municipalities to search among (regio); all of the province when absent",
                nullable = true)
        List<@NotNull MunicipalityCode> municipalities,

        @Size(max = 100)
        @Schema(
                description =
                        "Homes to spare that the province knows of (vrije woningen), instead of the free homes and"
                                + " the expected places of a municipality",
                nullable = true)
        List<@NotNull @Valid FreeHomes> freeHomes) {

    /** Homes to spare in a municipality. */
    @Schema(name = "SolidarityFreeHomes", description = "Homes to spare in a municipality (vrije woningen)")
    public record FreeHomes(
            @NotNull @Schema(description = "CBS code (gemeentecode)", examples = "GM0141")
            MunicipalityCode municipality,

            @NotNull
            @Min(0)
            @Max(1_000_000)
            @Schema(description = "Persons who fit in them (personen)", examples = "12")
            Integer persons) {}

    /** @throws BadInput with a fault for each municipality that is named twice, or has homes outside the region */
    SearchRequest request() {
        var faults = new ArrayList<Fault>();
        Set<MunicipalityCode> region = new HashSet<>();
        for (int i = 0; municipalities != null && i < municipalities.size(); i++) {
            if (!region.add(municipalities.get(i))) {
                faults.add(Fault.at("/municipalities/" + i, "duplicate-municipality", null));
            }
        }
        Map<MunicipalityCode, Integer> places = new HashMap<>();
        for (int i = 0; freeHomes != null && i < freeHomes.size(); i++) {
            var homes = freeHomes.get(i);
            var pointer = "/freeHomes/" + i + "/municipality";
            if (places.put(homes.municipality(), homes.persons()) != null) {
                faults.add(Fault.at(pointer, "duplicate-municipality", null));
            }
            if (!region.isEmpty() && !region.contains(homes.municipality())) {
                faults.add(Fault.at(pointer, "free-homes-outside-region", null));
            }
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return new SearchRequest(halfYear, region, places);
    }
}
