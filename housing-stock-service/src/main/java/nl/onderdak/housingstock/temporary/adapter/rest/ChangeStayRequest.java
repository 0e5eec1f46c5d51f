// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.adapter.rest;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of a stay, and what is stated about it. */
@Schema(description = "The end of a stay in a temporary location (vertrek), and what the municipality states about it")
public record ChangeStayRequest(
        @Schema(description = "Last day (vertrek), or null while none is set", nullable = true)
        LocalDate until,

        @Valid @Schema(description = "What the municipality states", nullable = true)
        AttestedBody attested) {}
