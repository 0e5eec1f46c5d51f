// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import java.time.Instant;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.placement.coupling.application.CouplingHistory.Change;
import nl.onderdak.placement.coupling.application.CouplingHistory.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CouplingChange", description = "A recorded change of a coupling (mutatie)")
record ChangeResponse(
        @Schema(description = "Version of the coupling that it made")
        long version,

        @Schema(description = "Kind of the change") Kind change,
        @Schema(description = "When it was recorded") Instant recordedAt,

        @Schema(description = "Reason of a correction, else null", nullable = true)
        CorrectionReason reason,

        @Schema(description = "The housing that was corrected, else null", nullable = true)
        HousingResponse before,

        @Schema(description = "The housing from then on, or null when there is none", nullable = true)
        HousingResponse after) {

    static ChangeResponse of(Change change) {
        return new ChangeResponse(
                change.version(),
                change.kind(),
                change.recordedAt(),
                change.reason(),
                HousingResponse.of(change.before()),
                HousingResponse.of(change.after()));
    }
}
