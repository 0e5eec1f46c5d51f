// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.regime.adapter.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A law that gives municipalities quotas. */
@Schema(description = "A quota regime to register")
public record RegisterRegimeRequest(
        @NotNull @Schema(description = "First day, of a half-year", examples = "2015-01-01")
        LocalDate validFrom,

        @NotBlank
        @Size(max = 500)
        @WithoutPersonalNumber
        @Schema(description = "The law", examples = "art. 28-31 Huisvestingswet 2014")
        String legalSource) {}
