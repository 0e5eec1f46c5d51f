// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import nl.onderdak.contracts.DwellingReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A vacancy to announce. */
@Schema(description = "A vacancy to announce")
public record VacancyRequest(
        @NotNull
        @Pattern(regexp = DwellingReference.PATTERN)
        @Schema(description = "Reference of the dwelling (woning)", examples = "C001-4711")
        String dwelling,

        @NotNull @Schema(description = "First day it can be lived in", examples = "2025-03-01")
        LocalDate availableFrom) {}
