// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.housingstock.project.domain.SocialCap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cap on social homes in the API. */
@Schema(name = "SocialCap", description = "The most social homes in projects (bevriezing sociale voorraad)")
public record SocialCapResponse(
        UUID id,
        String municipality,
        LocalDate effectiveOn,

        @Schema(description = "The most social homes, or null without a limit", nullable = true)
        Integer mostHomes,

        String source,
        Instant recordedAt) {

    static SocialCapResponse of(SocialCap cap) {
        return new SocialCapResponse(
                cap.id(),
                cap.municipality().value(),
                cap.effectiveOn(),
                cap.mostHomes(),
                cap.source(),
                cap.recordedAt());
    }
}
