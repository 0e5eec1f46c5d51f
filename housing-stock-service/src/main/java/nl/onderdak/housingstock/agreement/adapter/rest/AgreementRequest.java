// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.agreement.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A performance agreement to propose. */
@Schema(description = "A performance agreement to propose (prestatieafspraken)")
public record AgreementRequest(
        @NotNull
        @Pattern(regexp = Organisation.Corporation.ID)
        @Schema(description = "One party (verhuurder)", examples = "C001")
        String landlord,

        @NotNull @Schema(description = "The other party (gemeente)", examples = "GM0141")
        MunicipalityCode municipality,

        @NotNull @Min(2000) @Max(2999) @Schema(description = "Calendar year", examples = "2025")
        Integer year,

        @NotNull @Valid @Schema(description = "What is agreed (afspraken)")
        TermsRequest terms) {}
