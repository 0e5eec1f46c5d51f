// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.offer.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import nl.onderdak.contracts.DwellingReference;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OfferRequest", description = "A dwelling to offer (aanbod)")
record OfferRequest(
        @Schema(
                description = "Reference of the dwelling at its owner; absent when it is not in the housing stock",
                examples = "C001-4711")
        @Pattern(regexp = DwellingReference.PATTERN)
        @WithoutPersonalNumber(alone = true)
        String dwelling,

        @Schema(description = "Day of the offer", examples = "2024-02-19") @NotNull
        LocalDate offeredOn) {}
