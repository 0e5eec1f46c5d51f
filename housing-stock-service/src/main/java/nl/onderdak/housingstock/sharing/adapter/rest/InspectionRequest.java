// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import nl.onderdak.contracts.DwellingReference;
import nl.onderdak.housingstock.sharing.domain.Inspection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An inspection to record. */
@Schema(description = "An inspection of a dwelling, to be recorded")
public record InspectionRequest(
        @NotNull
        @Pattern(regexp = DwellingReference.PATTERN)
        @Schema(description = "Reference of the dwelling (woning)", examples = "C001-4711")
        String dwelling,

        @NotNull @Schema(description = "Day of the inspection (controle)", examples = "2025-03-01")
        LocalDate inspectedOn,

        @NotNull @Schema(description = "What was found (bevinding)", examples = "COMPLIANT")
        Inspection.Finding finding) {}
