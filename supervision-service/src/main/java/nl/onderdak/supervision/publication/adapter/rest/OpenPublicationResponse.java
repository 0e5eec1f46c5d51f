// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.adapter.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import nl.onderdak.supervision.publication.application.FindOpenData;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OpenPublication", description = "A published monthly overview (maandoverzicht), as open data")
record OpenPublicationResponse(
        @JsonUnwrapped PublicationSummaryResponse summary,

        @Schema(description = "One per municipality, by code")
        List<OpenFiguresResponse> lines) {

    static OpenPublicationResponse of(FindOpenData.Open open) {
        return new OpenPublicationResponse(
                PublicationSummaryResponse.of(open.published()),
                open.figures().stream().map(OpenFiguresResponse::of).toList());
    }
}
