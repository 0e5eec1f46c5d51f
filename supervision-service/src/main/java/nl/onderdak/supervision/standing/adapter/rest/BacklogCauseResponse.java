// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.adapter.rest;

import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.standing.domain.BacklogCause;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BacklogCause", description = "A part of a backlog that explains it (oorzaak), in persons")
record BacklogCauseResponse(
        @Schema(
                description = "QUOTA_OPEN: the quota of the half-year is not met (open taakstelling), counting persons"
                        + " housed for the oldest open one; these add up to the backlog. TOO_FEW_COUPLINGS: of those, the"
                        + " part that too few couplings explain (te weinig koppelingen). TAKEN_OVER: of those, taken over"
                        + " in the half-year (overgenomen)")
        BacklogCause.Kind kind,

        @Schema(description = "The half-year (periode)", examples = "2024-H1")
        HalfYear halfYear,

        @Schema(description = "The part of the backlog", examples = "40")
        long persons,

        @Schema(
                description =
                        "Of QUOTA_OPEN: persons to house for the half-year (taakstelling), with what was taken over"
                                + " into it",
                examples = "60",
                nullable = true)
        Long due,

        @Schema(description = "Of QUOTA_OPEN: persons housed that count for it", examples = "20", nullable = true)
        Long housed) {

    static BacklogCauseResponse of(BacklogCause cause) {
        return new BacklogCauseResponse(cause.kind(), cause.halfYear(), cause.persons(), cause.due(), cause.housed());
    }
}
