// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.regime.adapter.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of a law that gives municipalities quotas. */
@Schema(description = "The last day of a quota regime, and what ends it")
public record EndRegimeRequest(
        @NotNull @Schema(description = "Last day, of a half-year", examples = "2026-12-31")
        LocalDate validUntil,

        @NotBlank
        @Size(max = 500)
        @WithoutPersonalNumber
        @Schema(description = "The act that ends it", examples = "Wet van 1 juli 2026, art. II")
        String legalSource) {}
