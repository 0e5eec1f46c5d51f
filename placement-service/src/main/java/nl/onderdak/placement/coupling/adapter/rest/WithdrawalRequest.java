// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.onderdak.contracts.placement.EndReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WithdrawalRequest", description = "The withdrawal of a coupling (intrekking)")
record WithdrawalRequest(
        @Schema(description = "Reason", examples = "DEPARTED") @NotNull
        Reason reason,

        @Schema(description = "First day without the coupling", examples = "2024-03-04") @NotNull
        LocalDate endedOn) {

    /** The reason why a coupling is withdrawn. */
    @Schema(name = "WithdrawalReason")
    enum Reason {
        REFUSAL_UNJUSTIFIED,
        DEPARTED,
        PERMIT_ENDED,
        RECORDED_IN_ERROR;

        EndReason ofEnd() {
            return switch (this) {
                case REFUSAL_UNJUSTIFIED -> EndReason.REFUSAL_UNJUSTIFIED;
                case DEPARTED -> EndReason.DEPARTED;
                case PERMIT_ENDED -> EndReason.PERMIT_ENDED;
                case RECORDED_IN_ERROR -> EndReason.RECORDED_IN_ERROR;
            };
        }
    }
}
