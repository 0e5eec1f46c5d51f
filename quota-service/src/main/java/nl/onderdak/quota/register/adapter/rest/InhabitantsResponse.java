// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.rest;

import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.register.domain.Population;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Inhabitants of one municipality. */
@Schema(description = "The inhabitants of a municipality on a date")
public record InhabitantsResponse(
        @Schema(required = true, description = "CBS code (gemeentecode)", examples = "GM0141")
        MunicipalityCode municipality,

        @Schema(required = true, description = "Persons", examples = "73949")
        int inhabitants) {

    static List<InhabitantsResponse> of(Population population) {
        return population.municipalities().stream()
                .map(part -> new InhabitantsResponse(part.municipality(), part.inhabitants()))
                .toList();
    }
}
