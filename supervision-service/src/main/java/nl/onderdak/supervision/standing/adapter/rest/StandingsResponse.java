// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.onderdak.supervision.balance.adapter.rest.SourceResponse;
import nl.onderdak.supervision.standing.application.FindStandings;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Standings", description = "Municipalities in an order, with their total")
record StandingsResponse(
        @Schema(description = "PV23 or NL", examples = "PV23")
        String area,

        @Schema(description = "Position at the end of this day (peildatum)")
        LocalDate validOn,

        @Schema(description = "Facts recorded up to and including this moment")
        Instant knownAt,

        @Schema(description = "Number of municipalities in the list")
        int count,

        @Schema(description = "The municipalities together (totaal)")
        StandingLineResponse total,

        @Schema(description = "The municipalities, in the requested order")
        List<StandingLineResponse> items,

        @Schema(description = "How far each source has been read")
        List<SourceResponse> sources) {

    static StandingsResponse of(FindStandings.Found found, StandingsQuery query) {
        var listed = found.standings().stream().filter(query.filter()::holds).toList();
        var area = query.area();
        return new StandingsResponse(
                area.code(),
                found.asOf().validOn(),
                found.knownAt(),
                listed.size(),
                StandingLineResponse.total(area, listed, found.asOf().validOn(), found.knownAt()),
                listed.stream()
                        .sorted(query.order.order())
                        .map(StandingLineResponse::of)
                        .toList(),
                SourceResponse.of(found.readings()));
    }

    /** The lines with the total last, as a file shows them. */
    List<StandingLineResponse> lines() {
        return Stream.concat(items.stream(), Stream.of(total)).toList();
    }
}
