// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.adapter.rest;

import java.time.Instant;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.assessment.domain.SelfAssessment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SelfAssessment", description = "What a municipality expects of itself in a half-year (zelfbeoordeling)")
record SelfAssessmentResponse(
        @Schema(description = "Its id") UUID id,

        @Schema(description = "CBS code (gemeentecode)")
        MunicipalityCode municipality,

        @Schema(description = "The half-year (periode)") HalfYear halfYear,

        @Schema(description = "Whether it expects to house all that are due (verwacht de taakstelling te halen)")
        boolean expectsToMeetQuota,

        @Schema(description = "In its own words (toelichting)", nullable = true)
        String explanation,

        @Schema(description = "When it was recorded") Instant recordedAt) {

    static SelfAssessmentResponse of(SelfAssessment assessment) {
        return new SelfAssessmentResponse(
                assessment.id(),
                assessment.municipality(),
                assessment.halfYear(),
                assessment.expectsToMeetQuota(),
                assessment.explanation(),
                assessment.recordedAt());
    }
}
