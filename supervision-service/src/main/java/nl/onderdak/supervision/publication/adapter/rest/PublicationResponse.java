// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.adapter.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import nl.onderdak.supervision.publication.application.Overviews.Published;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Publication", description = "A published monthly overview (maandoverzicht realisatie taakstelling)")
record PublicationResponse(
        @JsonUnwrapped PublicationSummaryResponse summary,

        @Schema(description = "One per municipality, by code")
        List<PublicationLineResponse> lines) {

    static PublicationResponse of(Published published) {
        return new PublicationResponse(
                PublicationSummaryResponse.of(published),
                published.overview().lines().stream()
                        .map(PublicationLineResponse::of)
                        .toList());
    }
}
