// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.reconciliation.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.supervision.reconciliation.application.NationalFiles;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "NationalFile", description = "An imported national file (landelijk bestand)")
record NationalFileResponse(
        @Schema(description = "Its id") UUID id,

        @Schema(description = "The day it is printed under (peildatum)")
        LocalDate referenceDate,

        @Schema(description = "Position at the end of this day, the one before")
        LocalDate validOn,

        @Schema(description = "Municipalities in it that the caller may see")
        long lines,

        @Schema(description = "When it was imported") Instant importedAt) {

    static NationalFileResponse of(NationalFiles.Imported file) {
        return new NationalFileResponse(
                file.id(), file.referenceDate(), file.referenceDate().minusDays(1), file.lines(), file.importedAt());
    }
}
