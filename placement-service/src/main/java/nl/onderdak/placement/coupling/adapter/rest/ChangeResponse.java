// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.placement.coupling.application.CouplingHistory.RecordedChange;
import nl.onderdak.placement.coupling.domain.ChangeKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CouplingChange", description = "A recorded change of a coupling (mutatie)")
record ChangeResponse(
        @Schema(description = "Version of the coupling that it made")
        long version,

        @Schema(description = "Kind of the change") ChangeKind change,

        @Schema(description = "Day that the change takes effect")
        LocalDate changedOn,

        @Schema(description = "When it was recorded") Instant recordedAt,

        @Schema(description = "Code of its reason, or null", nullable = true, examples = "WRONG_DATE")
        String reason,

        @Schema(description = "The stay that was corrected or ended, else null", nullable = true)
        StayResponse before,

        @Schema(description = "The stay from then on, or null when it changes none or there was none", nullable = true)
        StayResponse after) {

    static ChangeResponse of(RecordedChange change) {
        return new ChangeResponse(
                change.version(),
                change.kind(),
                change.changedOn(),
                change.recordedAt(),
                change.reason(),
                StayResponse.of(change.before()),
                StayResponse.of(change.after()));
    }
}
