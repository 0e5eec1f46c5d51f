// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import java.time.Instant;
import java.util.List;
import nl.onderdak.supervision.balance.domain.Reading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a source has been read, in the API. */
@Schema(name = "FigureSource", description = "How far a source has been read (bron)")
public record SourceResponse(
        @Schema(description = "The service that records the facts", examples = "placement")
        String source,

        @Schema(
                description = "Everything that it recorded up to and including this moment is in the figures",
                nullable = true)
        Instant readUpTo,

        @Schema(description = "Events known to be waiting") long lag) {

    /** One for each reading. */
    public static List<SourceResponse> of(List<Reading> readings) {
        return readings.stream()
                .map(reading -> new SourceResponse(reading.source(), reading.readUpTo(), reading.lag()))
                .toList();
    }
}
