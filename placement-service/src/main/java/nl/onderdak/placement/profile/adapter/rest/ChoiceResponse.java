// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.adapter.rest;

import java.util.List;
import nl.onderdak.placement.profile.domain.MunicipalityChoice;
import nl.onderdak.placement.profile.domain.TieKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "MunicipalityChoice",
        description = "A municipality to which a household could be coupled, with the facts that speak for it")
record ChoiceResponse(
        @Schema(description = "Place in the order of choice", examples = "1")
        int rank,

        @Schema(description = "CBS code of the municipality", examples = "GM0141")
        String municipality,

        @Schema(description = "Ties to it (binding)") List<TieKind> ties,

        @Schema(description = "Ties by work or a job offer to another municipality of its COA region")
        List<TieKind> tiesInRegion,

        @Schema(description = "Whether it lies in the COA region that the household prefers (regiovoorkeur)")
        boolean preferred,

        @Schema(description = "Whether it lies in the COA region where the household stays in reception")
        boolean nearReception) {

    static ChoiceResponse of(int rank, MunicipalityChoice choice) {
        return new ChoiceResponse(
                rank,
                choice.municipality().value(),
                List.copyOf(choice.ties()),
                List.copyOf(choice.tiesInRegion()),
                choice.preferred(),
                choice.nearReception());
    }
}
