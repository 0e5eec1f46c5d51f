// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.adapter.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.publication.application.Overviews.Published;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PublicationSummary", description = "A published monthly overview (maandoverzicht), without its lines")
record PublicationSummaryResponse(
        @Schema(description = "The month (maand)", examples = "2024-07")
        String month,

        @Schema(description = "The day it is printed under (peildatum): the first of the month")
        LocalDate referenceDate,

        @Schema(description = "The position is that of the end of this day")
        LocalDate validOn,

        @Schema(description = "The half-year of the quotas (periode)")
        HalfYear halfYear,

        @Schema(description = "Months passed of six, in per cent (verwacht percentage)")
        BigDecimal expectedPercentage,

        @Schema(description = "Facts recorded up to and including this moment")
        Instant knownAt,

        @Schema(description = "When it was published (gepubliceerd)")
        Instant publishedAt,

        @Schema(description = "SHA-256 of its content, in hexadecimal")
        String hash,

        @Schema(description = "How far each source had been read (bronnen)")
        List<PositionResponse> sources) {

    @Schema(name = "PublicationSource", description = "How far a source had been read (bron)")
    record PositionResponse(
            @Schema(description = "The service that records the facts", examples = "placement")
            String source,

            @Schema(description = "Everything that it recorded up to and including this moment is in the overview")
            Instant readUpTo) {}

    static PublicationSummaryResponse of(Published published) {
        var overview = published.overview();
        return new PublicationSummaryResponse(
                overview.month().toString(),
                overview.referenceDate(),
                overview.validOn(),
                overview.halfYear(),
                overview.expectedShare().percentage(),
                overview.knownAt(),
                published.publishedAt(),
                published.hash(),
                overview.positions().stream()
                        .map(position -> new PositionResponse(position.source(), position.readUpTo()))
                        .toList());
    }
}
