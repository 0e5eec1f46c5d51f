// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.adapter.rest;

import java.time.LocalDate;
import nl.onderdak.housingstock.temporary.domain.TemporaryHome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of a dwelling in the API. */
@Schema(name = "TemporaryHome", description = "The last day of a dwelling (einddatum tijdelijke woning)")
public record TemporaryHomeResponse(
        String dwelling,
        String municipality,
        String landlord,

        @Schema(description = "Last day on which it can be lived in; null without an end", nullable = true)
        LocalDate lastDay,

        @Schema(description = "Who decides on its end") TemporaryHome.Source source,

        @Schema(description = "Its version, 1 before the first end; also the entity tag", examples = "1")
        long version) {

    static TemporaryHomeResponse of(TemporaryHome home) {
        return new TemporaryHomeResponse(
                home.reference(),
                home.municipality().value(),
                home.landlord(),
                home.lastDay(),
                home.source(),
                home.version() + 1);
    }
}
