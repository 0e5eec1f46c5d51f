// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.adapter.rest;

import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.solidarity.domain.RecouplingOption;
import nl.onderdak.supervision.solidarity.domain.SolidaritySearch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "RecouplingOption",
        description = "Persons who could be coupled to a municipality with free homes (herkoppeling); no quota changes")
record RecouplingOptionResponse(
        @Schema(description = "CBS code of the municipality where they wait (koppelgemeente)", examples = "GM0141")
        MunicipalityCode from,

        @Schema(description = "Its name; absent when unknown", nullable = true)
        String fromName,

        @Schema(description = "CBS code of the municipality with free homes (vrije woningen)", examples = "GM0189")
        MunicipalityCode to,

        @Schema(description = "Its name; absent when unknown", nullable = true)
        String toName,

        @Schema(description = "Number of persons; which household, COA decides")
        long persons) {

    static List<RecouplingOptionResponse> of(SolidaritySearch search, Map<MunicipalityCode, String> names) {
        return RecouplingOption.of(search.needs()).stream()
                .map(option -> new RecouplingOptionResponse(
                        option.from(), names.get(option.from()), option.to(), names.get(option.to()), option.persons()))
                .toList();
    }
}
