// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From when a permit no longer counts. */
@Schema(description = "From when it no longer counts")
public record WithdrawalRequest(
        @NotNull
        @Schema(description = "First day on which it no longer counts (ingetrokken per)", examples = "2025-07-01")
        LocalDate withdrawnOn) {}
