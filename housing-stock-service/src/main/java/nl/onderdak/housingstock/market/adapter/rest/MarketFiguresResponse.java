// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.market.adapter.rest;

import java.time.Instant;
import java.util.UUID;
import nl.onderdak.housingstock.market.domain.MarketFigures;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Recorded figures of the rental market. */
@Schema(name = "MarketFigures", description = "Figures of the rental market as they were given (woningmarktcijfers)")
public record MarketFiguresResponse(
        UUID id,
        String municipality,
        int year,
        @Schema(nullable = true) Integer stock,
        @Schema(nullable = true) Integer mutations,
        @Schema(nullable = true) Integer seekers,
        @Schema(nullable = true) Integer reactionsPerHome,
        @Schema(nullable = true) Integer registrationTenths,
        @Schema(nullable = true) Integer quotaPersons,
        String source,
        Instant recordedAt) {

    static MarketFiguresResponse of(MarketFigures given) {
        var figures = given.figures();
        return new MarketFiguresResponse(
                given.id(),
                given.municipality().value(),
                given.year(),
                figures.stock(),
                figures.mutations(),
                figures.seekers(),
                figures.reactionsPerHome(),
                figures.registrationTenths(),
                figures.quotaPersons(),
                given.source(),
                given.recordedAt());
    }
}
