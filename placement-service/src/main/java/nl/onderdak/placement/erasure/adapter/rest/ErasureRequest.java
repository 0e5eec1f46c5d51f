// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.erasure.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import nl.onderdak.placement.coupling.domain.CoaReference;
import nl.onderdak.placement.erasure.domain.ErasureReason;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ErasureRequest", description = "A reference to erase (wissing)")
record ErasureRequest(
        @Schema(description = "COA's opaque pseudonym for the household", examples = "COA-2024-000123")
        @NotNull
        @Pattern(regexp = CoaReference.PATTERN)
        @WithoutPersonalNumber(alone = true)
        String coaReference,

        @Schema(description = "Reason") @NotNull ErasureReason reason) {}
