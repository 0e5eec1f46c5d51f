// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.adapter.rest;

import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.supervision.actionplan.domain.MeasureProgress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "MeasureProgress",
        description = "What a measure was expected to bring in a half-year, beside what happened (voortgang)")
record MeasureProgressResponse(
        @Schema(description = "Number of the measure (maatregel)")
        int measure,

        @Schema(description = "Its form of accommodation (huisvestingsvorm)")
        AccommodationKind form,

        @Schema(description = "The half-year (periode)") HalfYear halfYear,

        @Schema(description = "Persons expected by this measure (verwacht)")
        long expected,

        @Schema(description = "Persons expected by all measures of this form (verwacht per vorm)")
        long expectedOfForm,

        @Schema(
                description = "Persons who were housed in this form, from the events of placements (gerealiseerd per"
                        + " vorm)")
        long housed,

        @Schema(description = "Persons of this form still expected; negative when more were housed (nog te realiseren)")
        long open) {

    static MeasureProgressResponse of(MeasureProgress progress) {
        return new MeasureProgressResponse(
                progress.measure(),
                progress.form(),
                progress.halfYear(),
                progress.expected(),
                progress.expectedOfForm(),
                progress.housed(),
                progress.open());
    }
}
