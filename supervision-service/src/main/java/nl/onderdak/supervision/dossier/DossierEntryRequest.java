// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.dossier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry to write down in a dossier. */
@Schema(description = "An entry to write down in a dossier")
public record DossierEntryRequest(
        @NotNull @Schema(description = "What it is (soort)") DossierEntryKind kind,

        @NotNull @PastOrPresent @Schema(description = "The day it is about (datum)", examples = "2025-02-25")
        LocalDate happenedOn,

        @NotBlank
        @Size(max = 500)
        @WithoutPersonalNumber
        @Schema(
                description = "What happened, without names or other data on persons (omschrijving)",
                examples = "Raadsconsultatie over woningdelen")
        String text) {}
