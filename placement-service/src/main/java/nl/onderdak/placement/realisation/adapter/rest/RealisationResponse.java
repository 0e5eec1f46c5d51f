// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.realisation.adapter.rest;

import nl.onderdak.placement.realisation.application.Realisations.Realisation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Realisation", description = "Counted persons of one municipality in one half-year (realisatie)")
record RealisationResponse(
        @Schema(description = "CBS code of the municipality", examples = "GM0141")
        String municipality,

        @Schema(description = "Half-year of moving in (kalenderhalfjaar)", examples = "2024-H1")
        String halfYear,

        @Schema(description = "Persons that count towards the quota", examples = "83")
        int persons) {

    static RealisationResponse of(Realisation realisation) {
        return new RealisationResponse(
                realisation.municipality().value(), realisation.halfYear().toString(), realisation.persons());
    }
}
