// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.housingstock.sharing.domain.BonaFide;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A declaration in the API. */
@Schema(
        name = "BonaFideDeclaration",
        description = "A declaration of a municipality that a landlord lets in good faith (bonafide verhuurder)")
public record BonaFideResponse(
        UUID id,
        String landlord,
        String municipality,

        @Schema(description = "First day on which it counts")
        LocalDate from,

        @Schema(description = "Last day on which it counts", nullable = true)
        LocalDate until,

        @Schema(description = "First day on which it no longer counts because it was withdrawn", nullable = true)
        LocalDate withdrawnOn,

        long version) {

    static BonaFideResponse of(BonaFide declaration) {
        return new BonaFideResponse(
                declaration.id(),
                declaration.landlord(),
                declaration.municipality().value(),
                declaration.from(),
                declaration.until(),
                declaration.withdrawnOn(),
                declaration.version());
    }
}
