// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DossierEntry", description = "An entry of a dossier")
record DossierEntryResponse(
        @Schema(description = "Its id") UUID id,
        @Schema(description = "The municipality (gemeente)") MunicipalityCode municipality,
        @Schema(description = "What it is (soort)") DossierEntryKind kind,
        @Schema(description = "The day it is about (datum)") LocalDate happenedOn,

        @Schema(description = "What happened (omschrijving)")
        String text,

        @Schema(description = "When it was written down") Instant recordedAt) {

    static DossierEntryResponse of(DossierEntry entry) {
        return new DossierEntryResponse(
                entry.id(), entry.municipality(), entry.kind(), entry.happenedOn(), entry.text(), entry.recordedAt());
    }
}
