// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a municipality expects of itself. */
@Schema(description = "What a municipality expects of itself in a half-year (zelfbeoordeling)")
public record SelfAssessmentRequest(
        @NotNull @Schema(description = "CBS code (gemeentecode)", examples = "GM0141")
        MunicipalityCode municipality,

        @NotNull @Schema(description = "The half-year (periode)", examples = "2025-H1")
        HalfYear halfYear,

        @NotNull @Schema(description = "Whether it expects to house all that are due (verwacht de taakstelling te halen)")
        Boolean expectsToMeetQuota,

        @Size(min = 1, max = 500)
        @WithoutPersonalNumber
        @Schema(
                description = "In its own words, without names or other data on persons (toelichting)",
                examples = "Te weinig woningen komen vrij",
                nullable = true)
        String explanation) {}
